-- Networks, levels, units, boundaries, editions, drafts.
CREATE TABLE network (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code     text NOT NULL UNIQUE CHECK (code ~ '^[a-z][a-z0-9_-]{0,39}$'),
    name_zh  text NOT NULL,
    name_en  text NOT NULL,
    position int  NOT NULL DEFAULT 0
);

CREATE TABLE level (
    network_id bigint NOT NULL REFERENCES network,
    rank       int    NOT NULL CHECK (rank BETWEEN 1 AND 7),
    code       text   NOT NULL CHECK (code ~ '^[a-z][a-z0-9_-]{0,39}$'),
    name_zh    text   NOT NULL,
    name_en    text   NOT NULL,
    fit        text   NOT NULL CHECK (fit IN ('TILES', 'INSIDE')),
    PRIMARY KEY (network_id, rank),
    UNIQUE (network_id, code)
);

-- Identity. What may change with time (name, parent, attributes, boundary) is a row of edition_unit.
CREATE TABLE spatial_unit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    network_id  bigint NOT NULL REFERENCES network,
    code        text   NOT NULL,
    recorded_at timestamptz NOT NULL,
    UNIQUE (network_id, code)
);

-- One geometry of one unit; shared by all editions in which it did not change.
CREATE TABLE boundary_version (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id        bigint NOT NULL REFERENCES spatial_unit,
    geometry       geometry(MultiPolygon, 4326) NOT NULL CHECK (ST_IsValid(geometry)),
    area_m2        double precision NOT NULL CHECK (area_m2 >= 0),
    geometry_hash  bytea NOT NULL,                  -- SHA-256 of the canonical lattice coordinates
    recorded_at    timestamptz NOT NULL,
    UNIQUE (unit_id, geometry_hash)
);
CREATE INDEX boundary_version_geometry ON boundary_version USING gist (geometry);

CREATE TABLE edition (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    network_id    bigint NOT NULL REFERENCES network,
    number        int    NOT NULL CHECK (number > 0),
    effective_at  timestamptz NOT NULL,             -- valid time: it holds from here until the next effective edition
    published_at  timestamptz NOT NULL,             -- recorded time
    published_by  text   NOT NULL,
    reason        text   NOT NULL,
    content_hash  text   NOT NULL,
    unit_count    int    NOT NULL,
    UNIQUE (network_id, number)
);
CREATE INDEX edition_time ON edition (network_id, effective_at, published_at);

CREATE TABLE edition_unit (
    edition_id     bigint NOT NULL REFERENCES edition,
    unit_id        bigint NOT NULL REFERENCES spatial_unit,
    boundary_id    bigint NOT NULL REFERENCES boundary_version,
    level_rank     int    NOT NULL,
    parent_unit_id bigint REFERENCES spatial_unit,
    name           text   NOT NULL,
    households     int CHECK (households >= 0),
    residents      int CHECK (residents >= 0),
    attributes     jsonb  NOT NULL DEFAULT '{}',
    PRIMARY KEY (edition_id, unit_id)
);
CREATE INDEX edition_unit_parent ON edition_unit (edition_id, parent_unit_id);
CREATE INDEX edition_unit_unit ON edition_unit (unit_id, edition_id);
CREATE INDEX edition_unit_boundary ON edition_unit (boundary_id);
CREATE INDEX edition_unit_name ON edition_unit USING gin (name gin_trgm_ops);

CREATE TRIGGER edition_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edition
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER edition_unit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edition_unit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER boundary_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON boundary_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A working copy. Geometry here may be anything a file held; only what passes the checks can be published.
CREATE TABLE draft (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    network_id      bigint NOT NULL REFERENCES network,
    base_edition_id bigint REFERENCES edition,
    title           text   NOT NULL,
    state           text   NOT NULL CHECK (state IN ('open', 'published', 'discarded')),
    version         int    NOT NULL DEFAULT 1,
    created_by      text   NOT NULL,
    created_at      timestamptz NOT NULL,
    edition_id      bigint REFERENCES edition,      -- the edition it became
    derived_ranks   int[]  NOT NULL DEFAULT '{}',   -- levels dissolved from their children
    accepted_keys   text[] NOT NULL DEFAULT '{}',   -- issues that a person accepted, such as a lake that is no gap
    fit_report      jsonb                            -- what `import --fit` changed
);
CREATE INDEX draft_network ON draft (network_id, id);

-- A file may hold one code twice: the draft keeps both, and the check says so.
CREATE TABLE draft_unit (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    draft_id    bigint NOT NULL REFERENCES draft ON DELETE CASCADE,
    code        text   NOT NULL,
    name        text   NOT NULL,
    level_rank  int    NOT NULL,
    parent_code text,
    households  int,
    residents   int,
    attributes  jsonb  NOT NULL DEFAULT '{}',
    geometry    geometry(MultiPolygon, 4326) NOT NULL
);
CREATE INDEX draft_unit_draft ON draft_unit (draft_id, level_rank, code);

CREATE TABLE draft_issue (
    draft_id   bigint NOT NULL REFERENCES draft ON DELETE CASCADE,
    key        text   NOT NULL,                     -- deterministic: same defect, same key
    code       text   NOT NULL,                     -- GAP, OVERLAP, MISMATCH, INVALID, OUTSIDE_PARENT, DUPLICATE_CODE, MISSING_PARENT …
    blocking   boolean NOT NULL,
    level_rank int,
    units      text[] NOT NULL,
    area_m2    double precision,
    width_m    double precision,
    message    text   NOT NULL,
    place      geometry(Geometry, 4326),
    PRIMARY KEY (draft_id, key)
);
