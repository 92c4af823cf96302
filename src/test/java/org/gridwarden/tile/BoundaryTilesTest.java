package org.gridwarden.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtReader;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.TagKeyValueMapConverter;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.gridwarden.geo.TileCoord;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.testing.WiggledCity;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class BoundaryTilesTest {

    private static final long SEED = 7;
    private final EditionContent city = WiggledCity.content(16, SEED);
    private final BoundaryTiles tiles = new BoundaryTiles(city);

    @Test
    void an_independent_reader_finds_the_units_with_their_properties() throws IOException {
        TileCoord tile = tileAt(12, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
        JtsMvt read = read(tiles.tile(tile));
        assertThat(read.getLayer("city").getGeometries()).hasSize(1);
        assertThat(read.getLayer("district").getGeometries()).isNotEmpty();
        Geometry grid = read.getLayer("grid").getGeometries().iterator().next();
        Map<?, ?> properties = (Map<?, ?>) grid.getUserData();
        assertThat((String) properties.get("code")).startsWith("G");
        assertThat(properties.get("level")).isEqualTo("grid");
        assertThat((String) properties.get("parent")).startsWith("D");
        assertThat((String) properties.get("name")).endsWith("号");
    }

    @Test
    void a_level_appears_where_its_units_are_two_pixels_wide_and_not_before() throws IOException {
        LevelZoom grids = tiles.levels().get(2);
        assertThat(tiles.levels().get(0).minZoom()).isLessThan(grids.minZoom());
        TileCoord above = tileAt(grids.minZoom() - 1, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
        TileCoord at = tileAt(grids.minZoom(), WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
        assertThat(read(tiles.tile(above)).getLayer("grid")).isNull();
        assertThat(read(tiles.tile(at)).getLayer("grid").getGeometries()).isNotEmpty();
    }

    @Test
    void every_unit_has_exactly_one_label_over_all_tiles_of_a_zoom_and_it_lies_inside() throws IOException {
        int zoom = 14;
        Set<Object> seen = new HashSet<>();
        TileCoord first = tileAt(zoom, WiggledCity.WEST - 0.01, WiggledCity.SOUTH + 0.08);
        TileCoord last = tileAt(zoom, WiggledCity.WEST + 0.08, WiggledCity.SOUTH - 0.01);
        for (int x = first.x(); x <= last.x(); x++) {
            for (int y = first.y(); y <= last.y(); y++) {
                JtsLayer layer = read(tiles.tile(new TileCoord(zoom, x, y))).getLayer("grid_label");
                if (layer != null) {
                    for (Geometry label : layer.getGeometries()) {
                        String code = (String) ((Map<?, ?>) label.getUserData()).get("code");
                        assertThat(seen.add(code))
                                .as("label of " + code + " seen once")
                                .isTrue();
                        assertThat(geometryOf(code).contains(place(label, zoom, x, y)))
                                .as("label of " + code + " inside, seed " + SEED)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(seen).hasSize(256);
    }

    @Test
    void the_areas_of_every_level_fill_the_city_without_gap_or_overlap() throws IOException {
        for (int zoom = 10; zoom <= 12; zoom++) {
            TileCoord tile = tileAt(zoom, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
            JtsMvt read = read(tiles.tile(tile));
            double whole = areaOf(read.getLayer("city"));
            assertThat(areaOf(read.getLayer("grid")))
                    .as("zoom " + zoom + " seed " + SEED)
                    .isEqualTo(whole);
            assertThat(areaOf(read.getLayer("district"))).isEqualTo(whole);
        }
    }

    @Test
    void the_same_edition_gives_the_same_bytes() {
        TileCoord tile = tileAt(13, WiggledCity.WEST + 0.03, WiggledCity.SOUTH + 0.03);
        assertThat(new BoundaryTiles(city).tile(tile)).isEqualTo(tiles.tile(tile));
    }

    @Test
    void a_tile_beside_the_city_has_no_bytes() {
        assertThat(tiles.tile(tileAt(12, 10, 10))).isEmpty();
    }

    static JtsMvt read(byte[] tile) throws IOException {
        return MvtReader.loadMvt(new ByteArrayInputStream(tile), new GeometryFactory(), new TagKeyValueMapConverter());
    }

    static TileCoord tileAt(int zoom, double longitude, double latitude) {
        return TileCoord.of(zoom, longitude, latitude);
    }

    private static double areaOf(JtsLayer layer) {
        return layer.getGeometries().stream().mapToDouble(Geometry::getArea).sum();
    }

    private Geometry geometryOf(String code) {
        return city.units().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow()
                .geometry();
    }

    private static Geometry place(Geometry label, int zoom, int x, int y) {
        TileCoord tile = new TileCoord(zoom, x, y);
        double longitude = tile.west() + (tile.east() - tile.west()) * label.getCoordinate().x / 4096;
        double latitude = tile.north() + (tile.south() - tile.north()) * label.getCoordinate().y / 4096;
        return new GeometryFactory().createPoint(new org.locationtech.jts.geom.Coordinate(longitude, latitude));
    }
}
