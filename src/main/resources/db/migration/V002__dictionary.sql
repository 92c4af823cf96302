-- Dictionaries: categories, channels, point types, responsibility kinds and grades, units of count, level templates.
CREATE TABLE dictionary_entry (
    dictionary  text NOT NULL,                      -- report_category, channel, point_type, responsibility_kind, responsibility_grade, measure_word …
    code        text NOT NULL,
    parent_code text,
    position    int  NOT NULL DEFAULT 0,
    name_zh     text NOT NULL,
    name_en     text NOT NULL,
    source      text,
    confidence  text NOT NULL DEFAULT 'configured',
    attributes  jsonb NOT NULL DEFAULT '{}',
    active      boolean NOT NULL DEFAULT true,
    PRIMARY KEY (dictionary, code)
);
