package org.gridwarden.density;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Filters made ready for columns, in Shanghai's time. */
final class Questions {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Questions() {}

    static ReportQuestion of(ReportColumns columns, ReportFilter filter) {
        return of(columns, filter, List.of());
    }

    static ReportQuestion of(ReportColumns columns, ReportFilter filter, List<ReportQuestion.Bounds> bounds) {
        int[] span = columns.span();
        int last =
                columns.chunks().stream().mapToInt(chunk -> chunk.lastSettled).reduce(span[1], Math::max);
        return new ReportQuestion(columns, filter, new LocalSlots(span[0], last, ZONE), bounds, Map.of());
    }
}
