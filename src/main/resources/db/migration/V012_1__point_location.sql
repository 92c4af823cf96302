-- Where a point lies is kept for the edition that holds and for those that will, so that an edition that begins by itself
-- finds every point at its instant. The table of before becomes the view of what holds now.
ALTER TABLE point_unit RENAME TO point_location;
ALTER TABLE point_location DROP CONSTRAINT point_unit_pkey;
ALTER TABLE point_location ADD CONSTRAINT point_location_pkey PRIMARY KEY (point_id, edition_id);
ALTER INDEX point_unit_unit RENAME TO point_location_unit;

CREATE VIEW point_unit AS
SELECT DISTINCT ON (l.point_id, l.network_id) l.point_id, l.network_id, l.edition_id, l.unit_id
FROM point_location l
JOIN edition e ON e.id = l.edition_id
WHERE e.effective_at <= now()
ORDER BY l.point_id, l.network_id, e.effective_at DESC, e.number DESC;
