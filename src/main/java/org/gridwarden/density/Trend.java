package org.gridwarden.density;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reports per calendar day of the city: how many were seen on it, and how many were closed on it.
 *
 * @param days every day of the period in order, those without a report too
 */
public record Trend(List<Day> days) {

    /** The longest trend, in days: ten years. */
    public static final int MOST_DAYS = 3660;

    /** One day. */
    public record Day(LocalDate day, int opened, int closed) {}

    public Trend {
        days = List.copyOf(days);
    }

    /** The trend of a question's reports; what was closed in its period may have been seen before it. */
    static Trend of(ReportQuestion question) {
        LocalSlots slots = question.slots();
        int firstDay = slots.day(0);
        int count = slots.day(slots.size() - 1) - firstDay + 1;
        int[] opened =
                Scan.all(question, () -> new int[count], (sum, states) -> addSeen(sum, states, slots), Trend::plus);
        int[] closed = Scan.all(
                question.always(),
                () -> new int[count],
                (sum, states) -> addClosed(sum, states, question),
                Trend::plus);
        int from = bound(question.filter().period().from() == null, question.from(), slots, first(opened, closed));
        int to = bound(question.filter().period().to() == null, question.to() - 1, slots, last(opened, closed));
        return new Trend(days(question, opened, closed, from, Math.min(to, from + MOST_DAYS - 1)));
    }

    private static List<Day> days(ReportQuestion question, int[] opened, int[] closed, int from, int to) {
        List<Day> days = new ArrayList<>();
        int firstDay = question.slots().day(0);
        for (int i = from; i <= to; i++) {
            boolean known = i >= 0 && i < opened.length;
            days.add(new Day(LocalDate.ofEpochDay((long) firstDay + i), known ? opened[i] : 0, known ? closed[i] : 0));
        }
        return days;
    }

    /** Index of the first or last day shown: the period's, or where it is open the reports' own. */
    private static int bound(boolean open, int seconds, LocalSlots slots, int own) {
        return open ? own : slots.dayOf(seconds) - slots.day(0);
    }

    private static void addSeen(int[] sum, ChunkStates filled, LocalSlots slots) {
        filled.fill();
        Chunk chunk = filled.chunk();
        byte[] states = filled.states();
        int first = slots.day(0);
        for (int row = 0; row < chunk.size; row++) {
            if ((states[row] & 3) != 0) {
                sum[slots.day(slots.slot(chunk.seen[row])) - first]++;
            }
        }
    }

    private static void addClosed(int[] sum, ChunkStates filled, ReportQuestion question) {
        Chunk chunk = filled.chunk();
        if (chunk.lastSettled < question.from()) {
            return;
        }
        filled.fill();
        byte[] states = filled.states();
        LocalSlots slots = question.slots();
        int first = slots.day(0);
        for (int row = 0; row < chunk.size; row++) {
            int at = chunk.settled[row];
            if (states[row] == ReportQuestion.CLOSED && at >= question.from() && at < question.to()) {
                sum[slots.day(slots.slot(at)) - first]++;
            }
        }
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
