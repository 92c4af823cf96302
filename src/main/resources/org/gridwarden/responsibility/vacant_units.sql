-- The units of an edition that nobody answers for, by level and code.
--   in:  edition  edition id
--        level    rank, null for all
--        kind     responsibility kind that must be held, null for any
--        asOf     instant at which it must be held
--        knownAt  instant at which it must be known
--        limit    most rows
--   out: unit_id
--   relies on edition_unit_pkey and responsibility_unit
SELECT eu.unit_id
FROM edition_unit eu
JOIN spatial_unit su ON su.id = eu.unit_id
WHERE eu.edition_id = :edition
  AND (:level::int IS NULL OR eu.level_rank = :level)
  AND NOT EXISTS (
      SELECT 1 FROM responsibility r
      WHERE r.unit_id = eu.unit_id AND r.valid @> :asOf::timestamptz AND r.recorded @> :knownAt::timestamptz
        AND (:kind::text IS NULL OR r.kind = :kind))
ORDER BY eu.level_rank, su.code COLLATE "C"
LIMIT :limit
