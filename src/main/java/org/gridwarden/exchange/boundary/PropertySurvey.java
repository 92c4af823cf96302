package org.gridwarden.exchange.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the properties of a file's features hold, and which of them look like code and name. Cities name them as they
 * like, so this is advice for a person and decides nothing. Immutable.
 */
public final class PropertySurvey {

    /**
     * One property.
     *
     * @param name its name, with dots where it lies inside another
     * @param filled features that have a value
     * @param distinct different values
     * @param examples some of them
     */
    public record Column(String name, int filled, int distinct, List<String> examples) {}

    private static final int EXAMPLES = 3;
    private static final int LONGEST_CODE = 40;
    private static final Pattern MEASURE = Pattern.compile(
            "area|length|len$|perimeter|acres|sqmi|hectare|shape|^x$|^y$|^lat|^lon|^lng|centroid|center");
    private static final Pattern RECORD_NUMBER = Pattern.compile(
            "^(objectid|fid|gid|ogc_?fid|id|_id|uid|globalid|index|idx|subfeatureindex|guid|uuid)[_0-9]*$");
    private static final Pattern CODE = Pattern.compile(
            "code|adcode|geoid|fips|(^|_)cd$|id$|num|(^|_)no$|number|district|ward|precinct|beat|zip|postal|编码|编号|代码");
    private static final Pattern NAME = Pattern.compile("name|nom|label|title|名");
    private static final Pattern WHOLE = Pattern.compile("[0-9]+");

    private final int features;
    private final List<Column> columns;

    private PropertySurvey(int features, List<Column> columns) {
        this.features = features;
        this.columns = List.copyOf(columns);
    }

    /** Looks at all properties of these features. */
    static PropertySurvey of(List<Feature> features) {
        Map<String, Counted> counted = new LinkedHashMap<>();
        for (Feature feature : features) {
            look("", feature.properties(), counted);
        }
        List<Column> columns = new ArrayList<>();
        counted.forEach((name, values) -> columns.add(new Column(
                name,
                values.filled,
                values.distinct.size(),
                values.distinct.stream().limit(EXAMPLES).toList())));
        return new PropertySurvey(features.size(), columns);
    }

    /** The properties in the order of the file. */
    public List<Column> columns() {
        return columns;
    }

    /** Their names. */
    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The property that most looks like a code: filled everywhere, hardly a value twice, named like one. */
    public Optional<String> code() {
        return best(column -> codeScore(column)).map(Column::name);
    }

    /** Whether the code is that of several features, which are then parts of one unit. */
    public boolean codeRepeats() {
        Optional<String> code = code();
        return columns.stream()
                .anyMatch(
                        column -> code.isPresent() && column.name().equals(code.get()) && column.distinct() < features);
    }

    /** The property that most looks like a name; never the code. */
    public Optional<String> name() {
        String code = code().orElse("");
        return best(column -> column.name().equals(code) ? 0 : nameScore(column))
                .map(Column::name);
    }

    private interface Score {
        double of(Column column);
    }

    private Optional<Column> best(Score score) {
        return columns.stream().filter(column -> score.of(column) > 0).max(Comparator.comparingDouble(score::of));
    }

    private double codeScore(Column column) {
        String name = lastStep(column);
        boolean plain = column.examples().stream().allMatch(value -> value.length() <= LONGEST_CODE)
                && column.examples().stream().noneMatch(PropertySurvey::isFraction);
        if (column.filled() < features || column.distinct() * 2 <= features || isMeasure(name) || !plain) {
            return 0;
        }
        double score = column.distinct() == features ? 2 : 2.0 * column.distinct() / features - 1;
        if (RECORD_NUMBER.matcher(name).matches()) {
            return score - 1.5;
        }
        score += CODE.matcher(name).find() ? 2 : 0;
        score += column.examples().stream()
                        .allMatch(value -> WHOLE.matcher(value).matches())
                ? 0.5
                : 0;
        score -= NAME.matcher(name).find() ? 1 : 0;
        // The longest of several codes is that of the finest level: a town's begins with its county's.
        return score + Math.min(0.4, averageLength(column) / 100);
    }

    private double nameScore(Column column) {
        String name = lastStep(column);
        boolean words =
                column.examples().stream().anyMatch(value -> value.codePoints().anyMatch(Character::isLetter));
        if (!words || isMeasure(name) || column.filled() * 2 < features) {
            return 0;
        }
        double score = NAME.matcher(name).find() ? 2 : 0;
        score += (double) column.distinct() / Math.max(1, features);
        return score - (name.matches(".*(_en|eng|abbr|short|type|user|date)$") ? 1 : 0) - 0.9;
    }

    /** {@code shape_area} is; {@code area_num} is none. */
    private static boolean isMeasure(String name) {
        return MEASURE.matcher(name).find()
                && (name.contains("centroid") || !CODE.matcher(name).find());
    }

    private static String lastStep(Column column) {
        return column.name().substring(column.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static double averageLength(Column column) {
        return column.examples().stream().mapToInt(String::length).average().orElse(0);
    }

    private static boolean isFraction(String value) {
        return value.matches("-?[0-9]*\\.[0-9]*[1-9][0-9]*");
    }

    private static final class Counted {
        private int filled;
        private final Set<String> distinct = new java.util.LinkedHashSet<>();
    }

    private static void look(String prefix, JsonNode properties, Map<String, Counted> counted) {
        Set<String> seen = new HashSet<>();
        properties.properties().forEach(property -> {
            String name = prefix + property.getKey();
            if (!seen.add(name) || property.getValue().isArray()) {
                return;
            }
            if (property.getValue().isObject() && prefix.isEmpty()) {
                look(name + ".", property.getValue(), counted);
                return;
            }
            Counted values = counted.computeIfAbsent(name, key -> new Counted());
            String value = Template.textOf(property.getValue()).strip();
            if (!value.isEmpty()) {
                values.filled++;
                values.distinct.add(value);
            }
        });
    }
}
