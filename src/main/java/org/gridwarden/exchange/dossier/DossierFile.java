package org.gridwarden.exchange.dossier;

import com.fasterxml.jackson.databind.util.RawValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gridwarden.compare.GroundPiece;
import org.gridwarden.compare.LevelComparison;
import org.gridwarden.exchange.dossier.Dossier.Drawn;
import org.gridwarden.grid.Network;
import org.gridwarden.json.Json;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A dossier as one ZIP archive: a workbook to read, boundaries before and after and the ground that changed hands as
 * GeoJSON for maps, and a note that names every part with its SHA-256, so that one can prove later that none was
 * changed. Stateless but for its zone and language.
 */
final class DossierFile {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final boolean chinese;
    private final ZoneId zone;

    DossierFile(boolean chinese, ZoneId zone) {
        this.chinese = chinese;
        this.zone = zone;
    }

    /** Writes the archive and leaves the stream open. */
    void write(Dossier dossier, OutputStream out) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        DossierBook.write(dossier, chinese, zone, book);
        Network network = dossier.compared().network();
        parts.put("dossier.xlsx", book.toByteArray());
        parts.put("before.geojson", geoJson(units(network, dossier.before())));
        parts.put("after.geojson", geoJson(units(network, dossier.after())));
        parts.put("moved.geojson", geoJson(moves(dossier)));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, dossier, "README.txt", note(dossier, parts).getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            entry(zip, dossier, part.getKey(), part.getValue());
        }
        zip.finish();
    }

    private void entry(ZipOutputStream zip, Dossier dossier, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(dossier.madeAt().atZone(zone).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String note(Dossier dossier, Map<String, byte[]> parts) {
        StringBuilder text = new StringBuilder();
        text.append(say("边界调整归档材料", "On file: a change of boundaries")).append("\r\n\r\n");
        line(
                text,
                say("草案", "Draft"),
                dossier.draft().title() + " (" + dossier.draft().id() + ")");
        line(text, say("版本", "Version"), String.valueOf(dossier.draft().version()));
        var base = dossier.compared().before();
        line(text, say("原版次", "Edition before"), base == null ? "–" : base.number() + "  " + base.contentHash());
        line(
                text,
                say("施行时间", "In force from"),
                TIME.format(dossier.impact().effectiveAt().atZone(zone)));
        line(text, say("生成", "Made"), TIME.format(dossier.madeAt().atZone(zone)) + "  " + dossier.madeBy());
        text.append("\r\n");
        line(text, "dossier.xlsx", say("步骤、变化、影响，逐条列出", "edits, changes and impact, line by line"));
        line(text, "before.geojson", say("变化单元的原边界", "boundaries before, of units that change"));
        line(text, "after.geojson", say("变化单元的新边界", "boundaries after"));
        line(text, "moved.geojson", say("换手的土地", "ground that changes hands"));
        text.append("\r\nSHA-256\r\n");
        parts.forEach((name, bytes) ->
                text.append(sha256(bytes)).append("  ").append(name).append("\r\n"));
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    private static List<Object> units(Network network, List<Drawn> units) {
        List<Object> features = new ArrayList<>();
        for (Drawn drawn : units) {
            Map<String, @Nullable Object> properties = new LinkedHashMap<>();
            properties.put("code", drawn.unit().code());
            properties.put("name", drawn.unit().name());
            properties.put("level", network.getLevel(drawn.unit().level()).code());
            properties.put("parent", drawn.unit().parentCode());
            properties.put("households", drawn.unit().households());
            properties.put("residents", drawn.unit().residents());
            properties.put("attributes", new RawValue(drawn.unit().attributes()));
            features.add(feature(drawn.boundary(), properties));
        }
        return features;
    }

    private static List<Object> moves(Dossier dossier) {
        List<Object> features = new ArrayList<>();
        for (LevelComparison level : dossier.compared().comparison().levels()) {
            for (GroundPiece move : level.moves()) {
                Map<String, @Nullable Object> properties = new LinkedHashMap<>();
                properties.put(
                        "level",
                        dossier.compared().network().getLevel(level.level()).code());
                properties.put("from", move.from());
                properties.put("to", move.to());
                properties.put("areaSquareMetres", move.areaSquareMetres());
                properties.put("hairline", move.hairline());
                features.add(feature(move.place(), properties));
            }
        }
        return features;
    }

    private static Map<String, Object> feature(Geometry geometry, Map<String, @Nullable Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private static byte[] geoJson(List<Object> features) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return Json.write(collection);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
