package org.gridwarden.exchange;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridwarden.audit.AuditEntry;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.audit.AuditQuery;
import org.gridwarden.exchange.Provenance.Question;
import org.gridwarden.geo.Geometries;
import org.gridwarden.geo.LngLat;
import org.gridwarden.intake.ReportService;
import org.gridwarden.intake.report.Report;
import org.gridwarden.intake.report.ReportQuery;
import org.gridwarden.intake.report.ReportResolution;
import org.gridwarden.json.Json;
import org.gridwarden.point.EvaluationPoint;
import org.gridwarden.point.PointQuery;
import org.gridwarden.point.PointService;
import org.gridwarden.responsibility.duty.Party;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Points, reports and the record of changes as tables, read through the services that answer for the same lists on the
 * screen: what a caller may not see there is not in his file either. Pages are read as they are written. Thread-safe;
 * a table is not.
 */
public final class RecordExportService {

    private static final int PAGE = 1000;

    private static final Columns<EvaluationPoint> POINT = new Columns<EvaluationPoint>()
            .with("code", EvaluationPoint::code)
            .with("name", EvaluationPoint::name)
            .with("type", EvaluationPoint::type)
            .with("selection", point -> point.selection().code())
            .with("lng", point -> point.place().longitude())
            .with("lat", point -> point.place().latitude())
            .with("responsible", point -> of(point.responsible(), Party::name))
            .with("responsible_phone", point -> of(point.responsible(), Party::phone))
            .with("leader", point -> of(point.leader(), Party::name))
            .with("units", RecordExportService::units);

    private static final Columns<Report> REPORT = new Columns<Report>()
            .with("number", Report::number)
            .with("category", Report::category)
            .with("channel", Report::channel)
            .with("status", Report::status)
            .with("overdue", Report::overdue)
            .with("seen_at", Report::seenAt)
            .with("received_at", Report::receivedAt)
            .with("due_at", Report::dueAt)
            .with("closed_at", Report::closedAt)
            .with("quantity", Report::quantity)
            .with("measure_word", Report::measureWord)
            .with("description", Report::description)
            .with("address", Report::address)
            .with("lng", report -> of(report.place(), place -> place.get(0)))
            .with("lat", report -> of(report.place(), place -> place.get(1)))
            .with("default_place", Report::defaultPlace)
            .with("reporter_name", Report::reporterName)
            .with("reporter_phone", Report::reporterPhone)
            .with("owners", RecordExportService::owners);

    private static final Columns<AuditEntry> ENTRY = new Columns<AuditEntry>()
            .with("id", AuditEntry::id)
            .with("at", AuditEntry::at)
            .with("actor", AuditEntry::actor)
            .with("action", AuditEntry::action)
            .with("subject", AuditEntry::subject)
            .with("reason", AuditEntry::reason)
            .with("detail", entry -> Json.writeText(entry.detail()));

    private final Provenance provenance;
    private final PointService points;
    private final ReportService reports;
    private final AuditLog audit;

    /** Tables of reports and points as their services show them to the caller. */
    public RecordExportService(Provenance provenance, PointService points, ReportService reports, AuditLog audit) {
        this.provenance = provenance;
        this.points = points;
        this.reports = reports;
        this.audit = audit;
    }

    /** Evaluation points of the caller's territory, by code. */
    public ExportTable points(Question question, PointQuery query) {
        Listing<EvaluationPoint, String> listing = new Listing<>(
                after -> points.list(question.caller(), query.page(after, PAGE)),
                EvaluationPoint::code,
                point -> Geometries.point(point.place()));
        return new ExportTable("points", provenance.of("points", question), POINT.names(), true, listing.rows(POINT));
    }

    /** Reports of the caller's territory, newest first; their senders where he may call people. */
    public ExportTable reports(Question question, ReportQuery query) {
        Listing<Report, Long> listing = new Listing<>(
                before -> reports.list(question.caller(), query.page(before, PAGE)),
                Report::id,
                report -> of(report.place(), place -> Geometries.point(new LngLat(place.get(0), place.get(1)))));
        return new ExportTable(
                "reports", provenance.of("reports", question), REPORT.names(), true, listing.rows(REPORT));
    }

    /** The record of changes, newest first. */
    public ExportTable audit(Question question, AuditQuery query) {
        Listing<AuditEntry, Long> listing =
                new Listing<>(before -> audit.list(query.page(before), PAGE), AuditEntry::id, entry -> null);
        return new ExportTable("audit", provenance.of("audit", question), ENTRY.names(), false, listing.rows(ENTRY));
    }

    /**
     * A list that is read page by page.
     *
     * @param fetch the page that follows a key, the first for null
     * @param key the key of an item
     * @param place where it lies
     */
    private record Listing<T, K>(
            Function<@Nullable K, List<T>> fetch, Function<T, K> key, Function<T, @Nullable Geometry> place) {

        PagedRows<K> rows(Columns<T> columns) {
            return new PagedRows<>(last -> {
                List<T> page = fetch.apply(last);
                return new PagedRows.Page<>(
                        page.stream()
                                .map(item -> columns.row(item, place.apply(item)))
                                .toList(),
                        page.size() < PAGE ? null : key.apply(page.get(PAGE - 1)));
            });
        }
    }

    private static <T, V> @Nullable V of(@Nullable T from, Function<T, @Nullable V> value) {
        return from == null ? null : value.apply(from);
    }

    private static String units(EvaluationPoint point) {
        return point.units().stream()
                .filter(unit -> unit.code() != null)
                .map(unit -> unit.network() + ":" + unit.code())
                .collect(Collectors.joining(" "));
    }

    /** The unit in each network with the edition that said so. */
    private static String owners(Report report) {
        return report.resolutions().stream()
                .filter(ReportResolution::current)
                .filter(row -> row.unit() != null)
                .map(row -> row.network() + ":" + row.unit() + "@" + row.edition())
                .collect(Collectors.joining(" "));
    }
}
