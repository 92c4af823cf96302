-- Who answers for which unit.
--   in:  id        row id, null for any
--        anyUnit   true for units without limit
--        units     unit ids, where not anyUnit
--        party     party id, null for any
--        network   network id, null for any
--        asOf      instant at which it is true, null for all valid time
--        knownAt   instant at which it is known, null for all recorded time
--   out: id, party_id, party_code, party_kind, party_name, phone, post, organisation, organisation_name, unit_id, network, unit,
--        unit_name, level, kind, grade, ordinal, category, valid_from, valid_to, recorded_from, recorded_to, recorded_by
--   relies on responsibility_unit, responsibility_party and edition_unit_unit
SELECT r.id, p.id AS party_id, p.code AS party_code, p.kind AS party_kind, p.name AS party_name, p.phone, p.post,
       o.code AS organisation, o.name AS organisation_name, r.unit_id, n.code AS network, su.code AS unit, coalesce(u.name, su.code) AS unit_name,
       coalesce(u.level, '') AS level, r.kind, r.grade, r.ordinal, r.category,
       lower(r.valid) AS valid_from, upper(r.valid) AS valid_to,
       lower(r.recorded) AS recorded_from, upper(r.recorded) AS recorded_to, r.recorded_by
FROM responsibility r
JOIN party p ON p.id = r.party_id
LEFT JOIN party o ON o.id = p.organisation_id
JOIN spatial_unit su ON su.id = r.unit_id
JOIN network n ON n.id = su.network_id
LEFT JOIN LATERAL (
    SELECT eu.name, l.code AS level
    FROM edition_unit eu
    JOIN level l ON l.network_id = su.network_id AND l.rank = eu.level_rank
    WHERE eu.unit_id = r.unit_id
    ORDER BY eu.edition_id DESC
    LIMIT 1
) u ON true
WHERE NOT isempty(r.recorded)
  AND (:id::bigint IS NULL OR r.id = :id)
  AND (:anyUnit OR r.unit_id = ANY(:units::bigint[]))
  AND (:party::bigint IS NULL OR r.party_id = :party)
  AND (:network::bigint IS NULL OR su.network_id = :network)
  AND (:asOf::timestamptz IS NULL OR r.valid @> :asOf::timestamptz)
  AND (:knownAt::timestamptz IS NULL OR r.recorded @> :knownAt::timestamptz)
ORDER BY r.unit_id, r.ordinal, r.kind, p.code, r.id
