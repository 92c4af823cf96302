-- What figures need to know of reports, in the order in which they were seen; of all where :ids is null.
SELECT id, seen_at, closed_at, due_at, category, channel, ST_X(place) AS lng, ST_Y(place) AS lat, default_place
FROM report
WHERE CAST(:ids AS bigint[]) IS NULL OR id = ANY(CAST(:ids AS bigint[]))
ORDER BY seen_at, id
