-- A page of the units of one edition, in the order of their codes.
--   in:  edition  edition id
--        roots    true for the units without parent only
--        parent   unit id of the parent, null for any
--        level    rank, null for any
--        pattern  ILIKE pattern for code or name, null for any
--        after    code after which the page begins, null for the first
--        anyUnit  true for units without limit
--        units    unit ids, where not anyUnit
--        limit    most rows
--   out: unit_id, code, name, level_rank, parent_code, child_count, area_m2, households, residents
--   relies on edition_unit_pkey and edition_unit_parent
SELECT eu.unit_id, su.code, eu.name, eu.level_rank, p.code AS parent_code,
       (SELECT count(*) FROM edition_unit c WHERE c.edition_id = eu.edition_id AND c.parent_unit_id = eu.unit_id) AS child_count,
       bv.area_m2, eu.households, eu.residents
FROM edition_unit eu
JOIN spatial_unit su ON su.id = eu.unit_id
JOIN boundary_version bv ON bv.id = eu.boundary_id
LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
WHERE eu.edition_id = :edition
  AND (NOT :roots OR eu.parent_unit_id IS NULL)
  AND (:anyUnit OR eu.unit_id = ANY(:units::bigint[]))
  AND (:parent::bigint IS NULL OR eu.parent_unit_id = :parent)
  AND (:level::int IS NULL OR eu.level_rank = :level)
  AND (:pattern::text IS NULL OR eu.name ILIKE :pattern OR su.code ILIKE :pattern)
  AND (:after::text IS NULL OR su.code COLLATE "C" > :after)
ORDER BY su.code COLLATE "C"
LIMIT :limit
