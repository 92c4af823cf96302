package org.gridwarden.density;

/** A {@link ReportFilter} made ready for one set of columns: which rows match. Immutable. */
final class RowMatcher {

    private final ReportColumns columns;
    private final boolean[] categories;
    private final boolean[] channels;
    private final ReportFilter filter;
    private final long now;
    private final int first;
    private final int end;

    RowMatcher(ReportColumns columns, ReportFilter filter) {
        this.columns = columns;
        this.filter = filter;
        this.now = filter.now().toEpochMilli();
        this.categories = columns.categoryCodes().among(filter.categories());
        this.channels = columns.channelCodes().among(filter.channels());
        this.first = columns.firstRowFrom(filter.period().fromMillis());
        this.end = columns.firstRowFrom(filter.period().toMillis());
    }

    /** First row of the period. */
    int first() {
        return first;
    }

    /** The row after the last of the period. */
    int end() {
        return end;
    }

    /** Whether a row of the period matches, default points or not. */
    boolean matches(int row) {
        return categories[columns.categories[row]] && channels[columns.channels[row]] && hasStatus(row);
    }

    /** Whether the row lies on a default point that is to be left out. */
    boolean isLeftOut(int row) {
        return columns.defaultPlace[row] && !filter.includeDefaultPlaces();
    }

    boolean isClosed(int row) {
        return columns.closedAt[row] != ReportColumns.NEVER;
    }

    boolean isOverdue(int row) {
        return !isClosed(row) && columns.dueAt[row] < now;
    }

    private boolean hasStatus(int row) {
        ReportFilter.Status status = filter.status();
        if (status == null) {
            return true;
        }
        return switch (status) {
            case OPEN -> !isClosed(row);
            case CLOSED -> isClosed(row);
            case OVERDUE -> isOverdue(row);
        };
    }
}
