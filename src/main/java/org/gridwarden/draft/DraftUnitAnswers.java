package org.gridwarden.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.draft.DraftUnitService.At;
import org.gridwarden.draft.DraftUnitService.Changes;
import org.gridwarden.geo.Geodesic;
import org.gridwarden.grid.Network;
import org.gridwarden.grid.UnitContent;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What the API says of the units of drafts. {@code level} is a level's code, {@code rank} its rank. */
public final class DraftUnitAnswers {

    private DraftUnitAnswers() {}

    /** A unit in a list. */
    public record UnitAnswer(
            String code,
            String name,
            String level,
            int rank,
            @Nullable String parent,
            int childCount,
            double areaSquareMetres,
            @Nullable Integer households,
            @Nullable Integer residents,
            boolean changed) {

        static UnitAnswer of(Network network, DraftUnit unit) {
            return new UnitAnswer(
                    unit.code(),
                    unit.name(),
                    network.getLevel(unit.level()).code(),
                    unit.level(),
                    unit.parent(),
                    unit.childCount(),
                    unit.areaSquareMetres(),
                    unit.households(),
                    unit.residents(),
                    unit.changed());
        }
    }

    /** A page of units and the version they are from. */
    public record UnitPage(
            int version, List<UnitAnswer> items, @Nullable Object next) {}

    /** A unit as a GeoJSON Feature. */
    public record UnitFeature(String type, String id, Geometry geometry, Properties properties) {

        /** Everything but its boundary. */
        public record Properties(
                String code,
                String name,
                String level,
                int rank,
                @Nullable String parent,
                double areaSquareMetres,
                @Nullable Integer households,
                @Nullable Integer residents,
                Map<String, Object> attributes,
                @Nullable String change) {}

        /** The unit as a Feature; {@code change} is {@code added} or {@code changed}, null where that is not asked. */
        static UnitFeature of(Network network, UnitContent unit, @Nullable String change) {
            return new UnitFeature(
                    "Feature",
                    unit.code(),
                    unit.geometry(),
                    new Properties(
                            unit.code(),
                            unit.name(),
                            network.getLevel(unit.level()).code(),
                            unit.level(),
                            unit.parentCode(),
                            Geodesic.areaSquareMetres(unit.geometry()),
                            unit.households(),
                            unit.residents(),
                            Json.readObject(unit.attributes()),
                            change));
        }
    }

    /** What differs from the base edition, as a GeoJSON FeatureCollection with the codes of what is gone. */
    public record ChangeCollection(String type, int version, List<UnitFeature> features, List<String> removed) {

        static ChangeCollection of(At<Changes> changes) {
            Set<String> added = new HashSet<>(changes.value().difference().added());
            return new ChangeCollection(
                    "FeatureCollection",
                    changes.version(),
                    changes.value().units().stream()
                            .map(unit -> UnitFeature.of(
                                    changes.network(), unit, added.contains(unit.code()) ? "added" : "changed"))
                            .toList(),
                    changes.value().difference().removed());
        }
    }
}
