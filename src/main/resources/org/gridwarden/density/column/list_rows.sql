-- What figures need to know of these reports. Relies on the primary key.
SELECT id, seen_at, closed_at, due_at, category, channel, ST_X(place) AS lng, ST_Y(place) AS lat, quantity, default_place
FROM report
WHERE id = ANY(CAST(:ids AS bigint[]))
