-- Reports, newest first, that match every filter that is not null.
--   :roots      units (ids); only reports whose current owner lies in the subtree of one of them, in any edition
--   :within     the caller's territory in the same way, null for everywhere
--   :ids        only these
-- Relies on the primary keys, report_category, report_place, resolution_unit, edition_unit_parent.
WITH RECURSIVE asked (unit_id) AS (
    SELECT unnest(CAST(:roots AS bigint[]))
    UNION
    SELECT c.unit_id
    FROM asked a
    JOIN spatial_unit s ON s.id = a.unit_id
    JOIN edition e ON e.network_id = s.network_id
    JOIN edition_unit c ON c.edition_id = e.id AND c.parent_unit_id = a.unit_id
), allowed (unit_id) AS (
    SELECT unnest(CAST(:within AS bigint[]))
    UNION
    SELECT c.unit_id
    FROM allowed a
    JOIN spatial_unit s ON s.id = a.unit_id
    JOIN edition e ON e.network_id = s.network_id
    JOIN edition_unit c ON c.edition_id = e.id AND c.parent_unit_id = a.unit_id
)
SELECT r.id, r.number, r.category, r.channel, r.status, r.seen_at, r.received_at, r.due_at, r.closed_at, r.quantity,
       r.measure_word, r.description, r.address, ST_X(r.place) AS lng, ST_Y(r.place) AS lat, r.datum, r.original_x,
       r.original_y, r.accuracy_m, r.default_place, r.reporter_name, r.reporter_phone
FROM report r
WHERE (CAST(:ids AS bigint[]) IS NULL OR r.id = ANY(CAST(:ids AS bigint[])))
  AND (CAST(:before AS bigint) IS NULL OR r.id < :before)
  AND (CAST(:categories AS text[]) IS NULL OR r.category = ANY(CAST(:categories AS text[])))
  AND (CAST(:channels AS text[]) IS NULL OR r.channel = ANY(CAST(:channels AS text[])))
  AND (CAST(:status AS text) IS NULL
       OR (:status = 'overdue' AND r.status = 'open' AND r.due_at < :now)
       OR r.status = :status)
  AND (CAST(:seenFrom AS timestamptz) IS NULL OR r.seen_at >= :seenFrom)
  AND (CAST(:seenTo AS timestamptz) IS NULL OR r.seen_at < :seenTo)
  AND (CAST(:west AS double precision) IS NULL
       OR r.place && ST_MakeEnvelope(:west, :south, :east, :north, 4326))
  AND (CAST(:roots AS bigint[]) IS NULL
       OR EXISTS (SELECT 1 FROM resolution o
                  WHERE o.report_id = r.id AND o.current
                    AND (o.unit_id IN (SELECT unit_id FROM asked) OR o.inside_unit_id IN (SELECT unit_id FROM asked))))
  AND (CAST(:within AS bigint[]) IS NULL
       OR EXISTS (SELECT 1 FROM resolution o
                  WHERE o.report_id = r.id AND o.current AND o.unit_id IN (SELECT unit_id FROM allowed)))
ORDER BY r.id DESC
LIMIT :limit
