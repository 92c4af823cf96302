-- Per level of an edition, its units and those that nobody answers for.
--   in:  edition  edition id
--        kind     responsibility kind that must be held, null for any
--        asOf     instant at which it must be held
--        knownAt  instant at which it must be known
--   out: level_rank, units, vacant
--   relies on edition_unit_pkey and responsibility_unit
SELECT eu.level_rank, count(*) AS units, count(*) FILTER (WHERE h.unit_id IS NULL) AS vacant
FROM edition_unit eu
LEFT JOIN (
    SELECT DISTINCT r.unit_id FROM responsibility r
    WHERE r.valid @> :asOf::timestamptz AND r.recorded @> :knownAt::timestamptz
      AND (:kind::text IS NULL OR r.kind = :kind)
) h ON h.unit_id = eu.unit_id
WHERE eu.edition_id = :edition
GROUP BY eu.level_rank
ORDER BY eu.level_rank
