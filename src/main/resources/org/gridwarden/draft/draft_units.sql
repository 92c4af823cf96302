-- A page of the units that a draft holds now, in the order of their codes, without boundaries.
--   in:  draft    draft id
--        roots    true for the units without parent only
--        parent   code of the parent, null for any
--        level    rank, null for any
--        pattern  ILIKE pattern for code or name, null for any
--        after    code after which the page begins, null for the first
--        limit    most rows
--   out: code, name, level_rank, parent_code, child_count, area_m2, households, residents,
--        changed (whether it differs from the draft's base edition, or is not in it)
--   relies on draft_unit_now, draft_unit_parent, spatial_unit's (network_id, code) and edition_unit_pkey
SELECT du.code, du.name, du.level_rank, du.parent_code,
       (SELECT count(*) FROM draft_unit c
        WHERE c.draft_id = du.draft_id AND c.parent_code = du.code AND c.to_version IS NULL) AS child_count,
       coalesce(du.area_m2, ST_Area(du.geometry::geography)) AS area_m2, du.households, du.residents,
       eu.unit_id IS NULL OR (du.name, du.level_rank, du.parent_code, du.households, du.residents, du.attributes,
                              du.geometry_hash)
           IS DISTINCT FROM (eu.name, eu.level_rank, p.code, eu.households, eu.residents, eu.attributes,
                             bv.geometry_hash) AS changed
FROM draft_unit du
JOIN draft d ON d.id = du.draft_id
LEFT JOIN spatial_unit su ON su.network_id = d.network_id AND su.code = du.code
LEFT JOIN edition_unit eu ON eu.edition_id = d.base_edition_id AND eu.unit_id = su.id
LEFT JOIN boundary_version bv ON bv.id = eu.boundary_id
LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
WHERE du.draft_id = :draft AND du.to_version IS NULL
  AND (NOT :roots OR du.parent_code IS NULL)
  AND (:parent::text IS NULL OR du.parent_code = :parent)
  AND (:level::int IS NULL OR du.level_rank = :level)
  AND (:pattern::text IS NULL OR du.name ILIKE :pattern OR du.code ILIKE :pattern)
  AND (:after::text IS NULL OR du.code COLLATE "C" > :after)
ORDER BY du.code COLLATE "C"
LIMIT :limit
