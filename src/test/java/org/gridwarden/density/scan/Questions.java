package org.gridwarden.density.scan;

import java.util.List;
import java.util.Map;
import org.gridwarden.density.column.ReportColumns;

/** Filters made ready for columns. */
public final class Questions {

    private Questions() {}

    public static ReportQuestion of(ReportColumns columns, ReportFilter filter) {
        return of(columns, filter, List.of());
    }

    public static ReportQuestion of(ReportColumns columns, ReportFilter filter, List<ReportQuestion.Bounds> bounds) {
        return new ReportQuestion(columns, filter, bounds, Map.of());
    }
}
