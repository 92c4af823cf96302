-- Reports of a network's queue, newest first; reasons as in queue_totals.sql.
SELECT r.id
FROM resolution o
JOIN report r ON r.id = o.report_id
WHERE o.network_id = :network AND o.current AND r.status = 'open'
  AND o.status <> 'by_hand' AND (o.unit_id IS NULL OR r.default_place)
  AND (CAST(:reason AS text) IS NULL OR CASE WHEN r.default_place THEN 'default_place' ELSE o.status END = :reason)
  AND (CAST(:before AS bigint) IS NULL OR r.id < :before)
ORDER BY r.id DESC
LIMIT :limit
