-- What figures need to know of every report, in the binary form of COPY, in any order. Reads the whole table.
COPY (
    SELECT id, seen_at, closed_at, due_at, category, channel, place, CAST(quantity AS real), default_place
    FROM report
) TO STDOUT (FORMAT binary)
