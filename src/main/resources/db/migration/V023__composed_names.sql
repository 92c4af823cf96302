-- Names of composed grids are carried by their members, as membership is: drafted, taken back, published and dated.
DROP TABLE composed_grid;
