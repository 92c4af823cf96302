package org.gridwarden.exchange.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridwarden.geo.Crs;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * What is in a file of boundaries, for a person who decides how it is to be imported.
 *
 * @param name the file
 * @param features features that can be read
 * @param kinds how many of each kind of geometry
 * @param vertices vertices of all
 * @param bounds in the file's own coordinates
 * @param charset what its text was read as
 * @param crs what the file says of its reference system, null where it says nothing
 * @param doubt why its numbers cannot be what it says, null where they can
 * @param properties its properties
 * @param defects what cannot be read
 */
public record FileSurvey(
        String name,
        int features,
        Map<String, Integer> kinds,
        int vertices,
        Envelope bounds,
        String charset,
        @Nullable String crs,
        @Nullable String doubt,
        PropertySurvey properties,
        List<FileDefect> defects) {

    public FileSurvey {
        kinds = Map.copyOf(kinds);
        defects = List.copyOf(defects);
    }

    /** Reads the file to its end. */
    public static FileSurvey of(String name, InputStream stream, @Nullable Charset said) throws IOException {
        FeatureFile file = FeatureFile.read(name, stream, said, Long.MAX_VALUE);
        Map<String, Integer> kinds = new TreeMap<>();
        int vertices = 0;
        for (Feature feature : file.features()) {
            kinds.merge(feature.geometry().getGeometryType(), 1, Integer::sum);
            vertices += feature.geometry().getNumPoints();
        }
        return new FileSurvey(
                name,
                file.features().size(),
                kinds,
                vertices,
                file.envelope(),
                file.charset().name(),
                file.crs(),
                doubt(file),
                PropertySurvey.of(file.features()),
                file.defects());
    }

    private static @Nullable String doubt(FeatureFile file) {
        try {
            Crs.declared(null, file.crs()).requirePlausible(file.envelope());
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
