package org.gridwarden.density.scan;

import java.util.BitSet;
import java.util.List;

/**
 * Hours of the week in the city's own time: 时段, such as 7 to 9 on working days. Immutable.
 *
 * @param hours bit {@code weekday × 24 + hour}, Monday first
 */
public record WeekHours(BitSet hours) {

    /** Every hour of the week. */
    public static final WeekHours ALL = of(List.of(), List.of());

    private static final int DAYS = 7;
    private static final int DAY_HOURS = 24;

    public WeekHours {
        hours = (BitSet) hours.clone();
    }

    @Override
    public BitSet hours() {
        return (BitSet) hours.clone();
    }

    /**
     * Hours on weekdays.
     *
     * @param hourSpans such as {@code 7-9} (07:00 until 09:00), {@code 22-6} (over midnight) or {@code 12}; none for all
     * @param daySpans such as {@code 1-5} (Monday to Friday, both included) or {@code 7}; none for all
     */
    public static WeekHours of(List<String> hourSpans, List<String> daySpans) {
        BitSet hours = spans(hourSpans, 0, DAY_HOURS, false);
        BitSet days = spans(daySpans, 1, DAYS, true);
        BitSet week = new BitSet();
        for (int day = 0; day < DAYS; day++) {
            for (int hour = 0; hour < DAY_HOURS; hour++) {
                week.set(day * DAY_HOURS + hour, days.get(day + 1) && hours.get(hour));
            }
        }
        return new WeekHours(week);
    }

    /** Whether these are all hours. */
    public boolean isAll() {
        return hours.cardinality() == DAYS * DAY_HOURS;
    }

    /** Whether an hour is chosen; weekdays from 0 for Monday, hours from 0. */
    public boolean contains(int weekday, int hour) {
        return hours.get(weekday * DAY_HOURS + hour);
    }

    /** 1 for each hour of the week that is chosen, otherwise 0; Monday's first comes first. */
    byte[] table() {
        byte[] table = new byte[DAYS * DAY_HOURS];
        hours.stream().forEach(hour -> table[hour] = 1);
        return table;
    }

    private static BitSet spans(List<String> spans, int first, int last, boolean endIncluded) {
        BitSet chosen = new BitSet();
        if (spans.isEmpty()) {
            chosen.set(first, last + 1);
        }
        for (String span : spans) {
            String[] bounds = span.split("-");
            int from = number(bounds[0], first, last, span);
            int to = bounds.length == 1 ? from + (endIncluded ? 0 : 1) : number(bounds[1], first, last, span);
            if (bounds.length > 2 || (!endIncluded && from == last)) {
                throw new IllegalArgumentException("not a span such as " + first + "-" + last + ": " + span);
            }
            int end = endIncluded ? to + 1 : to;
            if (from < end) {
                chosen.set(from, end);
            } else {
                chosen.set(from, last + 1);
                chosen.set(first, end);
            }
        }
        return chosen;
    }

    private static int number(String text, int first, int last, String span) {
        if (!text.matches("\\d{1,2}") || Integer.parseInt(text) < first || Integer.parseInt(text) > last) {
            throw new IllegalArgumentException("not between " + first + " and " + last + ": " + span);
        }
        return Integer.parseInt(text);
    }
}
