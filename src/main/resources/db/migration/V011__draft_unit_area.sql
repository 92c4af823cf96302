-- Areas beside the units of drafts, for lists; children by their parent.
ALTER TABLE draft_unit ADD COLUMN area_m2 double precision;
CREATE INDEX draft_unit_parent ON draft_unit (draft_id, parent_code) WHERE to_version IS NULL;
