-- Names of composed grids are carried by their members, as membership is: drafted, taken back, published and dated. Those that
-- were given before stand in audit_entry (action composed.name).
DROP TABLE composed_grid;
