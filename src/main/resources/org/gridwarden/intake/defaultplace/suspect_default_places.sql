-- Records every coordinate that holds at least :least reports as a suspected default point; a person's verdict stays.
-- Reads the whole of report.
INSERT INTO default_place (place, report_count, state, recorded_at)
SELECT place, count(*), 'suspected', :now
FROM report
WHERE place IS NOT NULL
GROUP BY place
HAVING count(*) >= :least
ON CONFLICT (place) DO UPDATE SET report_count = excluded.report_count
