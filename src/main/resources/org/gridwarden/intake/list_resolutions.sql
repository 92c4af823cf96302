-- What networks said of these reports, by report, network and time; only what is current unless :all.
-- Relies on the unique index resolution_current; for :all on resolution_report.
SELECT o.report_id, n.code AS network, e.number AS edition, o.unit_id, u.code AS unit, eu.name AS unit_name, o.status,
       o.reason, o.distance_m, ou.code AS other_side, o.resolved_at, o.resolved_by, o.current
FROM resolution o
JOIN network n ON n.id = o.network_id
LEFT JOIN edition e ON e.id = o.edition_id
LEFT JOIN spatial_unit u ON u.id = o.unit_id
LEFT JOIN edition_unit eu ON eu.edition_id = o.edition_id AND eu.unit_id = o.unit_id
LEFT JOIN spatial_unit ou ON ou.id = o.other_unit_id
WHERE o.report_id = ANY(:reports) AND (o.current OR :all)
ORDER BY o.report_id, n.position, n.id, o.id DESC
