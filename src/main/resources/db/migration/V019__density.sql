-- Which transaction wrote a report last: a copy of all reports elsewhere is brought up to date by reading what was written
-- from the first transaction on that had not ended when the copy was made.
ALTER TABLE report ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX report_changed_in ON report (changed_in);

CREATE FUNCTION note_report_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed_in := pg_current_xact_id();
    RETURN NEW;
END
$$;
CREATE TRIGGER report_changed BEFORE UPDATE ON report FOR EACH ROW EXECUTE FUNCTION note_report_change();

-- What persons decided; every other report is located by its place.
CREATE INDEX resolution_by_hand ON resolution (report_id) WHERE current AND status = 'by_hand';

-- What a city does not want told: below a level, nothing of a unit with fewer reports than the threshold.
CREATE TABLE density_setting (
    network_id bigint PRIMARY KEY REFERENCES network,
    threshold  int NOT NULL CHECK (threshold BETWEEN 0 AND 1000),
    below_rank int NOT NULL CHECK (below_rank BETWEEN 0 AND 7)
);
