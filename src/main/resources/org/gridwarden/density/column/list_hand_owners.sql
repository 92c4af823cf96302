-- What persons decided for these reports; for all where :ids is null. Relies on the index resolution_by_hand.
SELECT report_id, network_id, coalesce(unit_id, 0) AS unit_id, coalesce(inside_unit_id, 0) AS inside_unit_id
FROM resolution
WHERE current AND status = 'by_hand'
  AND (CAST(:ids AS bigint[]) IS NULL OR report_id = ANY(CAST(:ids AS bigint[])))
