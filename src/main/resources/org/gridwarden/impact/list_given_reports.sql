-- Reports that a person gave to one of some units.
--   in:  network   network id
--        units     codes
--   out: as list_reports.sql
--   relies on resolution_unit
SELECT r.id, r.number, r.category, r.seen_at, r.closed_at, r.due_at, ST_X(r.place) AS lng, ST_Y(r.place) AS lat, r.default_place,
       su.code AS given_to
FROM spatial_unit su
JOIN resolution o ON o.unit_id = su.id AND o.current AND o.status = 'by_hand'
JOIN report r ON r.id = o.report_id
WHERE su.network_id = :network AND su.code = ANY(:units)
