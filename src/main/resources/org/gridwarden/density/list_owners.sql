-- The current resolutions of reports; of all where :ids is null.
SELECT report_id, network_id, edition_id, unit_id, inside_unit_id, status = 'by_hand' AS by_hand
FROM resolution
WHERE current AND (CAST(:ids AS bigint[]) IS NULL OR report_id = ANY(CAST(:ids AS bigint[])))
