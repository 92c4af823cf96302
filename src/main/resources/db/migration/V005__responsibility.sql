-- Who answers for a unit.
CREATE TABLE party (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code         text NOT NULL UNIQUE,
    kind         text NOT NULL CHECK (kind IN ('person', 'organisation')),
    name         text NOT NULL,
    phone        text,                              -- shown only by right
    post         text,                              -- job title
    organisation_id bigint REFERENCES party,
    recorded_at  timestamptz NOT NULL
);
CREATE INDEX party_name ON party USING gin (name gin_trgm_ops);

CREATE TABLE responsibility (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    party_id    bigint NOT NULL REFERENCES party,
    unit_id     bigint NOT NULL REFERENCES spatial_unit,
    kind        text   NOT NULL,                    -- dictionary responsibility_kind
    grade       text,                               -- dictionary responsibility_grade
    ordinal     int    NOT NULL DEFAULT 1 CHECK (ordinal > 0),  -- 1 = first (正), 2 … = deputies (副)
    category    text,                               -- dictionary report_category; null = all
    valid       tstzrange NOT NULL CHECK (NOT isempty(valid)),
    recorded    tstzrange NOT NULL,                 -- when we knew; closed when superseded
    recorded_by text   NOT NULL,
    EXCLUDE USING gist (party_id WITH =, unit_id WITH =, kind WITH =, coalesce(category, '') WITH =, valid WITH &&, recorded WITH &&)
);
CREATE INDEX responsibility_unit ON responsibility (unit_id);
CREATE INDEX responsibility_party ON responsibility (party_id);
