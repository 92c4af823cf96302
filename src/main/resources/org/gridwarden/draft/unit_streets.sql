-- Street lines of the base map that run through a unit of a draft, the longest inside it first.
-- Input: :id draft, :code unit, :most rows. Output: name, class, geometry (EWKB, a line as long as it goes on).
-- Index: base_feature_geometry, draft_unit by draft and code. What runs along the boundary, within about two metres of it,
-- does not run through.
WITH unit AS (
    SELECT geometry, ST_Buffer(geometry, -0.00002) AS inside
    FROM draft_unit
    WHERE draft_id = :id AND code = :code AND to_version IS NULL
), line AS (
    SELECT s.name, s.class, (ST_Dump(ST_LineMerge(ST_Collect(s.geometry)))).geom AS geometry
    FROM base_feature s
    JOIN unit u ON s.geometry && u.geometry
    WHERE s.layer = 'street'
    GROUP BY s.name, s.class
)
SELECT l.name, l.class, ST_AsEWKB(l.geometry) AS geometry
FROM line l
JOIN unit u ON ST_Intersects(l.geometry, u.inside)
WHERE GeometryType(l.geometry) = 'LINESTRING' AND ST_Length(ST_Intersection(l.geometry, u.inside)) > 0.0001
ORDER BY ST_Length(ST_Intersection(l.geometry, u.inside)) DESC, l.name COLLATE "C"
LIMIT :most
