-- Makes the mark of every report on a default point agree with the point's state; returns how many changed.
-- Relies on the index report_place.
UPDATE report r
SET default_place = (d.state <> 'dismissed')
FROM default_place d
WHERE r.place ~= d.place AND r.default_place <> (d.state <> 'dismissed')
