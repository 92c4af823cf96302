-- What every edition of a network says about one unit, nulls where it does not hold it.
--   in:  network  network id
--        code     unit code
--   out: number, boundary_id, name, parent_code, attributes, area_m2; by number
--   relies on edition_unit_pkey
SELECT e.number, eu.boundary_id, eu.name, p.code AS parent_code, eu.attributes::text AS attributes, bv.area_m2
FROM edition e
JOIN spatial_unit su ON su.network_id = e.network_id AND su.code = :code
LEFT JOIN edition_unit eu ON eu.edition_id = e.id AND eu.unit_id = su.id
LEFT JOIN boundary_version bv ON bv.id = eu.boundary_id
LEFT JOIN spatial_unit p ON p.id = eu.parent_unit_id
WHERE e.network_id = :network
ORDER BY e.number
