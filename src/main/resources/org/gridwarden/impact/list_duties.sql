-- Everything for which the parties of some units answer.
--   in:  network   network id
--        units     codes
--        asOf      instant at which it is true
--        knownAt   instant at which it is known
--   out: party_id, party_code, party_name, unit (code); one row per party and unit
--   relies on responsibility_unit and responsibility_party
WITH affected AS (
    SELECT DISTINCT r.party_id
    FROM spatial_unit su
    JOIN responsibility r ON r.unit_id = su.id
    WHERE su.network_id = :network AND su.code = ANY(:units)
      AND r.valid @> :asOf::timestamptz AND r.recorded @> :knownAt::timestamptz
)
SELECT DISTINCT p.id AS party_id, p.code AS party_code, p.name AS party_name, su.code AS unit
FROM affected a
JOIN party p ON p.id = a.party_id
JOIN responsibility r ON r.party_id = p.id AND r.valid @> :asOf::timestamptz AND r.recorded @> :knownAt::timestamptz
JOIN spatial_unit su ON su.id = r.unit_id AND su.network_id = :network
ORDER BY p.code, su.code
