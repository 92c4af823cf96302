-- Reports written by transaction :first or a later one. Relies on the index report_changed_in.
SELECT id
FROM report
WHERE changed_in >= CAST(CAST(:first AS text) AS xid8)
LIMIT :most
