-- How many evaluation points lie in a unit or in its descendants of one edition.
--   :edition, :unit   identities
-- Relies on edition_unit_parent and point_unit_unit.
WITH RECURSIVE below (unit_id) AS (
    SELECT CAST(:unit AS bigint)
    UNION
    SELECT c.unit_id
    FROM below b
    JOIN edition_unit c ON c.edition_id = :edition AND c.parent_unit_id = b.unit_id
)
SELECT count(DISTINCT p.point_id)
FROM point_unit p
JOIN below b ON b.unit_id = p.unit_id
