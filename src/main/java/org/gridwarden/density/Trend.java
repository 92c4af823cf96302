package org.gridwarden.density;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.density.column.CityTime;
import org.gridwarden.density.column.ReportColumns;
import org.gridwarden.density.scan.MatchingRows;
import org.gridwarden.density.scan.Period;
import org.gridwarden.density.scan.ReportQuestion;
import org.gridwarden.density.scan.Scan;

/**
 * Reports per calendar day of the city: how many were seen on it, and how many were closed on it.
 *
 * @param days every day of the period in order, those without a report too
 */
public record Trend(List<Day> days) {

    /** The longest trend, in days: half a century. Of a longer one its last days are told. */
    public static final int MOST_DAYS = 18_300;

    /** One day. */
    public record Day(LocalDate day, int opened, int closed) {}

    public Trend {
        days = List.copyOf(days);
    }

    /** The trend of a question's reports; what was closed in its period may have been seen before it. */
    static Trend of(ReportQuestion question) {
        Days known = Days.of(question.columns());
        int[] opened = Scan.all(question, known::none, (sum, rows) -> addSeen(sum, rows, known), Trend::plus);
        int[] closed = Scan.all(
                question.always(), known::none, (sum, rows) -> addClosed(sum, rows, known, question), Trend::plus);
        Period period = question.filter().period();
        int from = period.from() == null ? first(opened, closed) : known.at(question.from());
        int to = period.to() == null ? last(opened, closed) : known.at(question.to() - 1);
        return new Trend(days(known, opened, closed, Math.max(from, to - MOST_DAYS + 1), to));
    }

    /** The days on which reports were seen, closed or due. */
    private record Days(CityTime time, int first, int count) {

        static Days of(ReportColumns columns) {
            int[] span = columns.span();
            int last = columns.chunks().stream()
                    .mapToInt(chunk -> chunk.lastSettled)
                    .reduce(span[1], Math::max);
            int first = columns.time().day(Math.min(span[0], last));
            return new Days(columns.time(), first, columns.time().day(last) - first + 1);
        }

        int[] none() {
            return new int[count];
        }

        /** Position of the day of a second, which may lie outside. */
        int at(int seconds) {
            return time.day(seconds) - first;
        }
    }

    private static List<Day> days(Days known, int[] opened, int[] closed, int from, int to) {
        List<Day> days = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            boolean counted = i >= 0 && i < known.count();
            LocalDate day = LocalDate.ofEpochDay((long) known.first() + i);
            days.add(new Day(day, counted ? opened[i] : 0, counted ? closed[i] : 0));
        }
        return days;
    }

    private static void addSeen(int[] sum, MatchingRows matching, Days days) {
        int[] seen = matching.chunk().seen;
        matching.each((state, rows, count) -> {
            for (int i = 0; i < count; i++) {
                sum[days.at(seen[rows[i]])]++;
            }
        });
    }

    private static void addClosed(int[] sum, MatchingRows matching, Days days, ReportQuestion question) {
        int[] settled = matching.chunk().settled;
        if (matching.chunk().lastSettled < question.from()) {
            return;
        }
        matching.each((state, rows, count) -> {
            for (int i = 0; i < count && state == ReportQuestion.CLOSED; i++) {
                int at = settled[rows[i]];
                if (at >= question.from() && at < question.to()) {
                    // what was closed before any report was seen counts for the first day
                    sum[Math.max(0, days.at(at))]++;
                }
            }
        });
    }

    private static int first(int[] opened, int[] closed) {
        int at = 0;
        while (at < opened.length - 1 && opened[at] == 0 && closed[at] == 0) {
            at++;
        }
        return opened[at] == 0 && closed[at] == 0 ? opened.length : at;
    }

    private static int last(int[] opened, int[] closed) {
        int at = opened.length - 1;
        while (at >= 0 && opened[at] == 0 && closed[at] == 0) {
            at--;
        }
        return at;
    }

    private static int[] plus(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            one[i] += other[i];
        }
        return one;
    }
}
