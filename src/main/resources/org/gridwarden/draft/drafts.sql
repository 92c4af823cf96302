-- Drafts with the counts of their units and issues, newest first.
--   in:  id       draft id, null for any
--        network  network id, null for any
--        state    open, submitted, approved, published, discarded; null for any
--   out: id, network_id, network_code, title, state, version, base_number, created_by, created_at, edition_number,
--        derived_ranks, accepted_keys, fit_report, the review's columns, ranks, counts, blocking, other
--   relies on draft_pkey, draft_network, draft_unit_now and draft_issue_pkey
SELECT d.id, d.network_id, n.code AS network_code, d.title, d.state, d.version, b.number AS base_number,
       d.created_by, d.created_at, e.number AS edition_number, d.derived_ranks, d.accepted_keys,
       d.fit_report::text AS fit_report, n.approval_required, d.editors, d.submitted_by, d.submitted_at, d.submit_reason,
       d.approved_by, d.approved_at, d.returned_by, d.return_reason, u.ranks, u.counts, i.blocking, i.other
FROM draft d
JOIN network n ON n.id = d.network_id
LEFT JOIN edition b ON b.id = d.base_edition_id
LEFT JOIN edition e ON e.id = d.edition_id
CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(c.level_rank ORDER BY c.level_rank), '{}') AS ranks,
           coalesce(array_agg(c.units ORDER BY c.level_rank), '{}') AS counts
    FROM (SELECT du.level_rank, count(*) AS units FROM draft_unit du
          WHERE du.draft_id = d.id AND du.to_version IS NULL GROUP BY du.level_rank) c
) u
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE di.blocking) AS blocking, count(*) FILTER (WHERE NOT di.blocking) AS other
    FROM draft_issue di WHERE di.draft_id = d.id
) i
WHERE (:id::bigint IS NULL OR d.id = :id)
  AND (:network::bigint IS NULL OR d.network_id = :network)
  AND (:state::text IS NULL OR d.state = :state)
ORDER BY d.id DESC
