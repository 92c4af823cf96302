-- How many reports wait for a person in a network, by reason: those that nobody owns, and those on a default point
-- that no person has given to a unit.
-- Relies on the index resolution_unowned.
SELECT CASE WHEN r.default_place THEN 'default_place' ELSE o.status END AS reason, count(*) AS reports
FROM resolution o
JOIN report r ON r.id = o.report_id
WHERE o.network_id = :network AND o.current AND r.status = 'open'
  AND o.status <> 'by_hand' AND (o.unit_id IS NULL OR r.default_place)
GROUP BY 1
