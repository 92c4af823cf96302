-- Evaluation points (测评点位).
CREATE TABLE evaluation_point (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code           text NOT NULL UNIQUE,
    name           text NOT NULL,
    type           text NOT NULL,                   -- dictionary point_type
    selection      text NOT NULL CHECK (selection IN ('fixed', 'random')),
    place          geometry(Point, 4326) NOT NULL,
    responsible_party_id bigint REFERENCES party,
    leader_party_id      bigint REFERENCES party,
    attributes     jsonb NOT NULL DEFAULT '{}',
    valid          tstzrange NOT NULL,
    recorded_at    timestamptz NOT NULL
);
CREATE INDEX evaluation_point_place ON evaluation_point USING gist (place);

-- The unit of a point in each network, computed against one edition.
CREATE TABLE point_unit (
    point_id   bigint NOT NULL REFERENCES evaluation_point ON DELETE CASCADE,
    network_id bigint NOT NULL REFERENCES network,
    edition_id bigint NOT NULL REFERENCES edition,
    unit_id    bigint REFERENCES spatial_unit,
    PRIMARY KEY (point_id, network_id)
);
CREATE INDEX point_unit_unit ON point_unit (unit_id);
