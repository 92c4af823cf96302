package org.gridwarden.density;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Filters made ready for columns, in Shanghai's time. */
final class Questions {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final CityTime TIME = new CityTime(ZONE);

    private Questions() {}

    /** Columns of these reports. */
    static ReportColumns columns(List<ReportRow> rows, List<HandOwner> hands) {
        return ReportColumns.none(TIME).change(List.of(), rows, hands);
    }

    static ReportQuestion of(ReportColumns columns, ReportFilter filter) {
        return of(columns, filter, List.of());
    }

    static ReportQuestion of(ReportColumns columns, ReportFilter filter, List<ReportQuestion.Bounds> bounds) {
        return new ReportQuestion(columns, filter, bounds, Map.of());
    }
}
