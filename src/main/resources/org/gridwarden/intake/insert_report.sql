-- A report, unless its idempotency key is known; returns its id, or no row.
-- Relies on the unique index report_idempotency_key_key.
INSERT INTO report (
    id, number, idempotency_key, request_hash, category, channel, seen_at, received_at, due_at, closed_at, status,
    quantity, measure_word, description, address, place, datum, original_x, original_y, accuracy_m, default_place,
    reporter_name, reporter_phone, attributes)
OVERRIDING SYSTEM VALUE
VALUES (
    :id, :number, :key, :hash, :category, :channel, :seenAt, :receivedAt, :dueAt, :closedAt, :status,
    :quantity, :measureWord, :description, :address, :place, :datum, :originalX, :originalY, :accuracy,
    coalesce((SELECT d.state <> 'dismissed' FROM default_place d WHERE d.place = CAST(:place AS geometry)), false),
    :reporterName, :reporterPhone, CAST(:attributes AS jsonb))
ON CONFLICT (idempotency_key) DO NOTHING
RETURNING id
