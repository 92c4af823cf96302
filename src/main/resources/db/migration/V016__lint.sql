-- What a network changed of the linter's rules; what is not here follows the packaged file.
CREATE TABLE lint_rule (
    network_id bigint NOT NULL REFERENCES network,
    code       text   NOT NULL,
    active     boolean NOT NULL,
    severity   text   NOT NULL CHECK (severity IN ('error', 'warning', 'notice')),
    parameters jsonb  NOT NULL DEFAULT '{}',         -- only those that differ from the file
    changed_by text   NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (network_id, code)
);

-- Names of grids that are made of unit grids. Their members say so themselves, as an attribute of the edition's units,
-- so that membership is drafted, published and dated like any boundary; nothing is drawn.
CREATE TABLE composed_grid (
    network_id bigint NOT NULL REFERENCES network,
    kind       text   NOT NULL,
    code       text   NOT NULL,
    name       text   NOT NULL,
    changed_by text   NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (network_id, kind, code)
);
