-- Units in which a later edition differs from an earlier one of the same network, by level and code.
--   in:  later    edition id
--        earlier  edition id
--   out: code, in_later, in_earlier,
--        described_otherwise (name, level, parent or attributes differ, not boundary and figures alone)
--   relies on edition_unit_pkey; a boundary that did not change is the same row in both
SELECT su.code, l.unit_id IS NOT NULL AS in_later, e.unit_id IS NOT NULL AS in_earlier,
       (l.name, l.level_rank, l.parent_unit_id, l.attributes)
           IS DISTINCT FROM (e.name, e.level_rank, e.parent_unit_id, e.attributes) AS described_otherwise
FROM (
    SELECT unit_id, name, level_rank, parent_unit_id, households, residents, attributes, boundary_id
    FROM edition_unit WHERE edition_id = :later
) l
FULL JOIN (
    SELECT unit_id, name, level_rank, parent_unit_id, households, residents, attributes, boundary_id
    FROM edition_unit WHERE edition_id = :earlier
) e ON e.unit_id = l.unit_id
JOIN spatial_unit su ON su.id = coalesce(l.unit_id, e.unit_id)
WHERE l.unit_id IS NULL OR e.unit_id IS NULL
   OR (l.name, l.level_rank, l.parent_unit_id, l.households, l.residents, l.attributes, l.boundary_id)
      IS DISTINCT FROM
      (e.name, e.level_rank, e.parent_unit_id, e.households, e.residents, e.attributes, e.boundary_id)
ORDER BY coalesce(l.level_rank, e.level_rank), su.code COLLATE "C"
