-- One plan for each hot spot (一堵点一对策): what is done about it, by whom, until when.
CREATE TABLE hot_spot_plan (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    network_id  bigint NOT NULL REFERENCES network,
    unit_id     bigint REFERENCES spatial_unit,      -- of a hot spot of units: the unit at its peak
    place       geometry(Point, 4326) NOT NULL,      -- its middle; a later hot spot near by is the same one
    radius_m    double precision NOT NULL CHECK (radius_m > 0),
    title       text NOT NULL,
    owner       text NOT NULL,                       -- who sees to it, by name
    party_id    bigint REFERENCES party,
    measures    text NOT NULL,                       -- 对策
    due_on      date,
    state       text NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    created_by  text NOT NULL,
    created_at  timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL
);
CREATE INDEX hot_spot_plan_network ON hot_spot_plan (network_id, id);
