-- Bulletins as they were issued: content, pages and tables to the byte.
CREATE TABLE bulletin (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    network_id   bigint NOT NULL REFERENCES network,
    unit_id      bigint REFERENCES spatial_unit,    -- null for the whole network
    kind         text   NOT NULL CHECK (kind IN ('day', 'week', 'fortnight', 'half_month', 'month', 'quarter', 'half_year', 'year')),
    year         int    NOT NULL,                   -- in which its period ends
    number       int    NOT NULL CHECK (number > 0),
    period_from  date   NOT NULL,
    period_to    date   NOT NULL,                   -- last day
    level        text   NOT NULL,
    language     text   NOT NULL CHECK (language IN ('zh', 'en')),
    title        text   NOT NULL,
    content      bytea  NOT NULL,                   -- JSON in UTF-8
    content_hash text   NOT NULL,                   -- SHA-256 of content
    pdf          bytea  NOT NULL,
    xlsx         bytea  NOT NULL,
    issued_at    timestamptz NOT NULL,
    issued_by    text   NOT NULL,
    CHECK (period_from <= period_to)
);
CREATE UNIQUE INDEX bulletin_number ON bulletin (network_id, coalesce(unit_id, 0), kind, year, number);

CREATE TRIGGER bulletin_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bulletin
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
