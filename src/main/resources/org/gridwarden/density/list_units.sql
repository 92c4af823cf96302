-- The units of an edition with what figures need to know of them.
-- Relies on the primary keys of edition_unit and boundary_version.
SELECT eu.unit_id, u.code, eu.name, eu.level_rank, eu.parent_unit_id, b.area_m2, eu.residents, eu.households
FROM edition_unit eu
JOIN spatial_unit u ON u.id = eu.unit_id
JOIN boundary_version b ON b.id = eu.boundary_id
WHERE eu.edition_id = :edition
