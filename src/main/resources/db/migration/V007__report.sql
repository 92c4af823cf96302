-- Reports (上报) and the resolution each received.
CREATE TABLE report (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    number          text NOT NULL UNIQUE,           -- shown to people
    idempotency_key text NOT NULL UNIQUE,
    request_hash    bytea NOT NULL,                 -- same key, other content: refused
    category        text NOT NULL,
    channel         text NOT NULL,
    seen_at         timestamptz NOT NULL,           -- when it was seen; decides the edition
    received_at     timestamptz NOT NULL,
    due_at          timestamptz,
    closed_at       timestamptz,
    status          text NOT NULL CHECK (status IN ('open', 'closed')),
    quantity        numeric,
    measure_word    text,
    description     text,
    address         text,
    place           geometry(Point, 4326),          -- WGS 84 on the lattice; null when none could be used
    datum           text NOT NULL,
    original_x      double precision,               -- as given, in its datum
    original_y      double precision,
    accuracy_m      double precision,
    default_place   boolean NOT NULL DEFAULT false, -- lies on a recognised default point
    reporter_name   text,                           -- private
    reporter_phone  text,                           -- private
    attributes      jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX report_seen ON report (seen_at);
CREATE INDEX report_place ON report USING gist (place);
CREATE INDEX report_category ON report (category, seen_at);

-- One row per report and network; re-resolving makes a new row and supersedes the old one.
CREATE TABLE resolution (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id    bigint NOT NULL REFERENCES report,
    network_id   bigint NOT NULL REFERENCES network,
    edition_id   bigint REFERENCES edition,
    unit_id      bigint REFERENCES spatial_unit,    -- finest tiling unit; null when it has no owner
    inside_unit_id bigint REFERENCES spatial_unit,  -- building, where it lies in one
    status       text NOT NULL CHECK (status IN ('owned', 'on_edge', 'outside', 'in_hole', 'no_place', 'no_edition', 'by_hand')),
    distance_m   double precision,                  -- to the nearest boundary
    other_unit_id bigint REFERENCES spatial_unit,   -- on the boundary's other side
    reason       text NOT NULL,
    rule_version int  NOT NULL,
    resolved_at  timestamptz NOT NULL,
    resolved_by  text NOT NULL,
    current      boolean NOT NULL DEFAULT true
);
CREATE UNIQUE INDEX resolution_current ON resolution (report_id, network_id) WHERE current;
CREATE INDEX resolution_unit ON resolution (unit_id) WHERE current;
CREATE INDEX resolution_unowned ON resolution (network_id, report_id) WHERE current AND unit_id IS NULL;

-- Coordinates that stand for "no place": geocoder defaults, town halls.
CREATE TABLE default_place (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    place       geometry(Point, 4326) NOT NULL UNIQUE,
    report_count int NOT NULL,
    state       text NOT NULL CHECK (state IN ('suspected', 'confirmed', 'dismissed')),
    recorded_at timestamptz NOT NULL
);
