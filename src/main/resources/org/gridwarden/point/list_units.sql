-- The unit of each of these points in every network, in the order of the networks.
-- Relies on the primary key of point_location.
SELECT pu.point_id, n.code AS network, e.number AS edition, pu.unit_id, u.code, eu.name
FROM point_unit pu
JOIN network n ON n.id = pu.network_id
JOIN edition e ON e.id = pu.edition_id
LEFT JOIN spatial_unit u ON u.id = pu.unit_id
LEFT JOIN edition_unit eu ON eu.edition_id = pu.edition_id AND eu.unit_id = pu.unit_id
WHERE pu.point_id = ANY(:points)
ORDER BY pu.point_id, n.position, n.id
