package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridwarden.geo.Crs;
import org.gridwarden.geo.Datum;
import org.gridwarden.geo.Gcj02;
import org.gridwarden.grid.UnitContent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads the files of one level into units on the lattice, and notes whatever keeps a feature from being one. */
final class LevelReader {

    private final LevelMapping mapping;
    private final int rank;
    private final Template code;
    private final @Nullable Template name;
    private final @Nullable Template parent;
    private final @Nullable Template households;
    private final @Nullable Template residents;
    private final List<LoadedUnit> units = new ArrayList<>();
    private final List<FileDefect> defects = new ArrayList<>();

    LevelReader(LevelMapping mapping, int rank) {
        this.mapping = mapping;
        this.rank = rank;
        this.code = Template.of(mapping.code());
        this.name = template(mapping.name());
        this.parent = LevelMapping.BY_PLACE.equals(mapping.parent()) ? null : template(mapping.parent());
        this.households = template(mapping.households());
        this.residents = template(mapping.residents());
        if (mapping.encoding() != null && !Charset.isSupported(mapping.encoding())) {
            throw new IllegalArgumentException(
                    "the encoding '" + mapping.encoding() + "' is unknown; such as UTF-8, GBK");
        }
    }

    /** The units read, those with one code as one where the mapping says so. */
    List<LoadedUnit> units() {
        return mapping.merges() ? merged() : List.copyOf(units);
    }

    List<FileDefect> defects() {
        return defects;
    }

    /** Reads one file of at most {@code mostBytes}, unzipped, and closes it. */
    void read(String fileName, InputStream stream, long mostBytes) {
        FeatureFile file = parse(fileName, stream, mostBytes);
        defects.addAll(file.defects());
        Crs crs;
        try {
            crs = Crs.declared(mapping.crs(), file.crs());
            crs.requirePlausible(file.envelope());
        } catch (IllegalArgumentException e) {
            defects.add(new FileDefect(fileName, null, "CRS_IMPLAUSIBLE", null, String.valueOf(e.getMessage())));
            return;
        }
        Optional<FileDefect> codeless = codeless(file);
        if (codeless.isPresent()) {
            defects.add(codeless.get());
            return;
        }
        Datum datum = mapping.datum() == null ? Datum.WGS84 : Datum.ofCode(mapping.datum());
        for (Feature feature : file.features()) {
            read(fileName, feature, crs, datum);
        }
    }

    /** That no feature has a code is one defect, not one for each. */
    private Optional<FileDefect> codeless(FeatureFile file) {
        boolean some = file.features().stream()
                .anyMatch(feature -> code.apply(feature.properties()).isPresent());
        if (some || file.features().isEmpty()) {
            return Optional.empty();
        }
        PropertySurvey survey = PropertySurvey.of(file.features());
        return Optional.of(new FileDefect(
                file.name(),
                null,
                "MISSING_CODE",
                null,
                "no feature has a value for the code '" + code + "'; the properties are: "
                        + named(survey.names())
                        + survey.code().map(likely -> "; try --code " + likely).orElse("")));
    }

    /** The unit that a dissolved level makes of the properties of one of its children. */
    Optional<UnitContent> derive(JsonNode properties, Geometry geometry) {
        return code.apply(properties).map(value -> unit(value, properties, "{}", geometry));
    }

    /** The code that a dissolved level gives to the parent of a feature with these properties. */
    Optional<String> codeOf(JsonNode properties) {
        return code.apply(properties);
    }

    private List<LoadedUnit> merged() {
        Map<String, List<LoadedUnit>> byCode = new LinkedHashMap<>();
        for (LoadedUnit loaded : units) {
            byCode.computeIfAbsent(loaded.unit().code(), key -> new ArrayList<>())
                    .add(loaded);
        }
        return byCode.values().stream().map(LevelReader::merged).toList();
    }

    private static LoadedUnit merged(List<LoadedUnit> parts) {
        LoadedUnit first = parts.get(0);
        return parts.size() == 1
                ? first
                : new LoadedUnit(first.unit().withGeometry(Dissolve.union(parts)), first.properties());
    }

    private FeatureFile parse(String fileName, InputStream stream, long mostBytes) {
        String encoding = mapping.encoding();
        Charset said = encoding == null ? null : Charset.forName(encoding);
        try {
            return FeatureFile.read(fileName, stream, said, mostBytes);
        } catch (IOException e) {
            throw new UncheckedIOException(fileName + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void read(String fileName, Feature feature, Crs crs, Datum datum) {
        Optional<String> value = code.apply(feature.properties());
        if (value.isEmpty()) {
            defects.add(new FileDefect(
                    fileName,
                    feature.number(),
                    "MISSING_CODE",
                    null,
                    "there is no value for the code '" + code + "'; its properties are: "
                            + named(names(feature.properties()))));
            return;
        }
        try {
            Geometry geometry = Gcj02.toWgs84(datum, crs.toWgs84(feature.geometry()));
            units.add(new LoadedUnit(
                    unit(value.get(), feature.properties(), feature.properties().toString(), geometry),
                    feature.properties()));
        } catch (IllegalArgumentException e) {
            defects.add(new FileDefect(
                    fileName,
                    feature.number(),
                    "CRS_IMPLAUSIBLE",
                    feature.geometry().getCoordinate(),
                    String.valueOf(e.getMessage())));
        }
    }

    private UnitContent unit(String unitCode, JsonNode properties, String attributes, Geometry geometry) {
        return new UnitContent(
                unitCode,
                value(name, properties).orElse(unitCode),
                rank,
                value(parent, properties).orElse(null),
                count(households, properties),
                count(residents, properties),
                attributes,
                geometry);
    }

    private static Optional<String> value(@Nullable Template template, JsonNode properties) {
        return template == null ? Optional.empty() : template.apply(properties);
    }

    private static @Nullable Integer count(@Nullable Template template, JsonNode properties) {
        return value(template, properties)
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(null);
    }

    private static List<String> names(JsonNode properties) {
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String named(List<String> properties) {
        return properties.isEmpty() ? "none" : String.join(", ", properties);
    }

    private static @Nullable Template template(@Nullable String text) {
        return text == null || text.isBlank() ? null : Template.of(text);
    }
}
