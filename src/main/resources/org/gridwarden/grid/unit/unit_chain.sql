-- A unit and its ancestors in one edition, root first.
--   in:  edition  edition id
--        unit     unit id
--   out: unit_id, code, name, level_rank, parent_code, child_count, area_m2, households, residents
--   relies on edition_unit_pkey and edition_unit_parent
WITH RECURSIVE chain AS (
    SELECT eu.edition_id, eu.unit_id, eu.parent_unit_id, eu.boundary_id, eu.name, eu.level_rank, eu.households, eu.residents
    FROM edition_unit eu
    WHERE eu.edition_id = :edition AND eu.unit_id = :unit
  UNION ALL
    SELECT eu.edition_id, eu.unit_id, eu.parent_unit_id, eu.boundary_id, eu.name, eu.level_rank, eu.households, eu.residents
    FROM chain c JOIN edition_unit eu ON eu.edition_id = c.edition_id AND eu.unit_id = c.parent_unit_id
)
SELECT c.unit_id, su.code, c.name, c.level_rank, p.code AS parent_code,
       (SELECT count(*) FROM edition_unit k WHERE k.edition_id = c.edition_id AND k.parent_unit_id = c.unit_id) AS child_count,
       bv.area_m2, c.households, c.residents
FROM chain c
JOIN spatial_unit su ON su.id = c.unit_id
JOIN boundary_version bv ON bv.id = c.boundary_id
LEFT JOIN spatial_unit p ON p.id = c.parent_unit_id
ORDER BY c.level_rank
