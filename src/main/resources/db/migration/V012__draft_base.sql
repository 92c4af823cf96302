-- Whether the units that a draft held at its graph version were those of its base edition, so that all that is different
-- is the work of edits, which can be made again on another base.
ALTER TABLE draft ADD COLUMN edited boolean NOT NULL DEFAULT false;
