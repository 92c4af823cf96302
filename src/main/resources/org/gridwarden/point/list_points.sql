-- Evaluation points by code that match every filter that is not null.
--   :roots      units (ids); only points whose unit lies in the subtree of one of them, in any edition
--   :within     the caller's territory in the same way, null for everywhere
--   :ids        only these
-- Relies on the unique index on code, evaluation_point_place, point_location's primary key, edition_unit_parent.
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
SELECT p.id, p.code, p.name, p.type, p.selection, ST_X(p.place) AS lng, ST_Y(p.place) AS lat,
       p.responsible_party_id, p.leader_party_id
FROM evaluation_point p
WHERE (CAST(:ids AS bigint[]) IS NULL OR p.id = ANY(CAST(:ids AS bigint[])))
  AND (CAST(:after AS text) IS NULL OR p.code > :after)
  AND (CAST(:types AS text[]) IS NULL OR p.type = ANY(CAST(:types AS text[])))
  AND (CAST(:part AS text) IS NULL OR p.code ILIKE :part OR p.name ILIKE :part)
  AND (CAST(:west AS double precision) IS NULL
       OR p.place && ST_MakeEnvelope(:west, :south, :east, :north, 4326))
  AND (CAST(:roots AS bigint[]) IS NULL
       OR EXISTS (SELECT 1 FROM point_unit u WHERE u.point_id = p.id AND u.unit_id IN (SELECT unit_id FROM asked)))
  AND (CAST(:within AS bigint[]) IS NULL
       OR EXISTS (SELECT 1 FROM point_unit u WHERE u.point_id = p.id AND u.unit_id IN (SELECT unit_id FROM allowed)))
ORDER BY p.code
LIMIT :limit
