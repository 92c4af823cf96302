-- Units in which a draft differs from an edition, by level and code.
--   in:  draft    draft id
--        edition  edition id; null: every unit of the draft is new
--   out: code, in_later (the draft), in_earlier (the edition),
--        described_otherwise (name, level, parent or attributes differ, not boundary and figures alone)
--   relies on draft_unit_now and edition_unit_pkey; compares hashes, reads no boundary
WITH theirs AS (
    SELECT su.code, eu.name, eu.level_rank, p.code AS parent_code, eu.households, eu.residents, eu.attributes,
           bv.geometry_hash
    FROM edition_unit eu
    JOIN spatial_unit su ON su.id = eu.unit_id
    JOIN boundary_version bv ON bv.id = eu.boundary_id
    LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
    WHERE eu.edition_id = :edition
), ours AS (
    SELECT code, name, level_rank, parent_code, households, residents, attributes, geometry_hash
    FROM draft_unit WHERE draft_id = :draft AND to_version IS NULL
)
SELECT coalesce(o.code, t.code) AS code, o.code IS NOT NULL AS in_later, t.code IS NOT NULL AS in_earlier,
       (o.name, o.level_rank, o.parent_code, o.attributes)
           IS DISTINCT FROM (t.name, t.level_rank, t.parent_code, t.attributes) AS described_otherwise
FROM ours o FULL JOIN theirs t ON t.code = o.code
WHERE o.code IS NULL OR t.code IS NULL
   OR (o.name, o.level_rank, o.parent_code, o.households, o.residents, o.attributes, o.geometry_hash)
      IS DISTINCT FROM
      (t.name, t.level_rank, t.parent_code, t.households, t.residents, t.attributes, t.geometry_hash)
ORDER BY coalesce(o.level_rank, t.level_rank), coalesce(o.code, t.code) COLLATE "C"
