-- Reports whose place lies in one of some boxes, each once.
--   in:  network                     network id, for what a person decided
--        west, south, east, north    arrays of the same length, degrees
--   out: id, number, category, seen_at, closed_at, due_at, lng, lat, default_place, given_to (code of the unit, null where no
--        person decided)
--   relies on report_place and resolution_current
WITH box AS (
    SELECT ST_MakeEnvelope(b.west, b.south, b.east, b.north, 4326) AS place
    FROM unnest(:west::float8[], :south::float8[], :east::float8[], :north::float8[]) AS b (west, south, east, north)
), found AS (
    SELECT DISTINCT r.id FROM box JOIN report r ON r.place && box.place
)
SELECT r.id, r.number, r.category, r.seen_at, r.closed_at, r.due_at, ST_X(r.place) AS lng, ST_Y(r.place) AS lat, r.default_place,
       su.code AS given_to
FROM found
JOIN report r ON r.id = found.id
LEFT JOIN resolution o ON o.report_id = r.id AND o.network_id = :network AND o.current AND o.status = 'by_hand'
LEFT JOIN spatial_unit su ON su.id = o.unit_id
