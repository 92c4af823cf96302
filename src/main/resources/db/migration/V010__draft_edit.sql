-- What was done in a draft, edit by edit, and the units of every version of it.

-- A row of draft_unit holds from one version of its draft to another: it is superseded, not changed. An edit costs the
-- rows that it touches, and every version since graph_version can be read again.
ALTER TABLE draft ADD COLUMN graph_version int NOT NULL DEFAULT 1;  -- since then the units changed by edits alone
ALTER TABLE draft_unit
    ADD COLUMN from_version  int NOT NULL DEFAULT 1,
    ADD COLUMN to_version    int CHECK (to_version > from_version),  -- null: it holds now
    ADD COLUMN geometry_hash bytea;                                  -- that of boundary_version; null where unknown
DROP INDEX draft_unit_draft;
CREATE INDEX draft_unit_now ON draft_unit (draft_id, level_rank, code) WHERE to_version IS NULL;
CREATE INDEX draft_unit_code ON draft_unit (draft_id, code);
CREATE INDEX draft_unit_since ON draft_unit (draft_id, from_version);
CREATE INDEX draft_unit_until ON draft_unit (draft_id, to_version) WHERE to_version IS NOT NULL;

CREATE TABLE draft_edit (
    draft_id    bigint NOT NULL REFERENCES draft ON DELETE CASCADE,
    seq         int    NOT NULL CHECK (seq > 0),
    epoch       int    NOT NULL,                   -- the draft's graph_version when it was made; undone within it alone
    author      text   NOT NULL,
    recorded_at timestamptz NOT NULL,
    type        text   NOT NULL,
    edit        jsonb  NOT NULL,                   -- as it was sent
    units       text[] NOT NULL,                   -- codes of the units that it changed, made or removed
    patch       bytea,                             -- what it changed in the graph; null where that is nothing
    records     jsonb  NOT NULL,                   -- names and figures of those units before and after
    undone      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (draft_id, seq)
);

-- One row for every version that an edit, an undo or a redo made.
CREATE TABLE draft_step (
    draft_id    bigint NOT NULL,
    version     int    NOT NULL,
    seq         int    NOT NULL,
    forward     boolean NOT NULL,                  -- false: the edit was taken back
    actor       text   NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (draft_id, version),
    FOREIGN KEY (draft_id, seq) REFERENCES draft_edit ON DELETE CASCADE
);
