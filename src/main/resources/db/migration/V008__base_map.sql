-- The installation's own base map, where no outside one is configured: water, green, blocks, streets.
CREATE TABLE base_feature (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    layer    text NOT NULL CHECK (layer IN ('land', 'water', 'green', 'block', 'street', 'building', 'place')),
    class    text NOT NULL DEFAULT '',              -- street: trunk, primary, secondary, lane …
    name     text,
    min_zoom int  NOT NULL DEFAULT 0,
    geometry geometry(Geometry, 4326) NOT NULL
);
CREATE INDEX base_feature_geometry ON base_feature USING gist (geometry);
