-- What one network said of a report; supersedes the row that was current, which is kept.
-- Relies on the unique index resolution_current.
INSERT INTO resolution (
    report_id, network_id, edition_id, unit_id, inside_unit_id, status, distance_m, other_unit_id, reason,
    rule_version, resolved_at, resolved_by, current)
VALUES (
    :report, :network, :edition, :unit, :insideUnit, :status, :distance, :otherUnit, :reason,
    :ruleVersion, :resolvedAt, :resolvedBy, true)
