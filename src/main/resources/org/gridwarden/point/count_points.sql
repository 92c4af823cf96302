-- How many evaluation points lie in a unit or in its descendants of one edition.
--   :edition, :unit   identities
-- Relies on edition_unit_parent, point_location_unit and point_location_pkey.
WITH RECURSIVE below (unit_id) AS (
    SELECT CAST(:unit AS bigint)
    UNION
    SELECT c.unit_id
    FROM below b
    JOIN edition_unit c ON c.edition_id = :edition AND c.parent_unit_id = b.unit_id
)
SELECT count(DISTINCT p.point_id)
FROM point_location p
JOIN below b ON b.unit_id = p.unit_id
WHERE p.edition_id = (
    SELECT e.id
    FROM point_location o
    JOIN edition e ON e.id = o.edition_id
    WHERE o.point_id = p.point_id AND o.network_id = p.network_id AND e.effective_at <= now()
    ORDER BY e.effective_at DESC, e.number DESC
    LIMIT 1)
