-- The way of a draft: open, submitted, approved by a second person, published; or discarded.
ALTER TABLE network ADD COLUMN approval_required boolean NOT NULL DEFAULT false;

ALTER TABLE draft DROP CONSTRAINT draft_state_check;
ALTER TABLE draft
    ADD CONSTRAINT draft_state_check CHECK (state IN ('open', 'submitted', 'approved', 'published', 'discarded')),
    ADD COLUMN editors       text[] NOT NULL DEFAULT '{}',  -- everybody who changed what it holds
    ADD COLUMN submitted_by  text,
    ADD COLUMN submitted_at  timestamptz,
    ADD COLUMN submit_reason text,
    ADD COLUMN approved_by   text,
    ADD COLUMN approved_at   timestamptz,
    ADD COLUMN returned_by   text,
    ADD COLUMN return_reason text,
    ADD CONSTRAINT draft_submitted CHECK (state <> 'submitted' OR submitted_by IS NOT NULL),
    ADD CONSTRAINT draft_approved CHECK (
        state <> 'approved'
        OR (submitted_by IS NOT NULL AND approved_by IS NOT NULL
            AND approved_by <> submitted_by AND approved_by <> ALL (editors)));
