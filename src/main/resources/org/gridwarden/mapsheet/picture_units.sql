-- The units into which a unit is divided, with their boundaries, by code.
--   :edition   edition identity
--   :unit      the unit, null for the whole network
--   :level     rank of the level wanted; null for the unit's direct children
-- Output: unit_id, code, name, level_rank, geometry (EWKB)
-- Relies on the primary key of edition_unit and on edition_unit_parent.
WITH RECURSIVE below AS (
    SELECT eu.unit_id, eu.level_rank, eu.boundary_id, eu.name, 0 AS depth
    FROM edition_unit eu
    WHERE eu.edition_id = :edition
      AND CASE WHEN CAST(:unit AS bigint) IS NULL THEN eu.parent_unit_id IS NULL ELSE eu.unit_id = :unit END
    UNION ALL
    SELECT c.unit_id, c.level_rank, c.boundary_id, c.name, b.depth + 1
    FROM below b
    JOIN edition_unit c ON c.edition_id = :edition AND c.parent_unit_id = b.unit_id
    WHERE CASE WHEN CAST(:level AS int) IS NULL THEN b.depth = 0 ELSE b.level_rank < :level END
)
SELECT b.unit_id, su.code, b.name, b.level_rank, ST_AsEWKB(bv.geometry) AS geometry
FROM below b
JOIN spatial_unit su ON su.id = b.unit_id
JOIN boundary_version bv ON bv.id = b.boundary_id
WHERE CASE WHEN CAST(:level AS int) IS NULL THEN b.depth = 1 ELSE b.level_rank = :level END
ORDER BY su.code
