package org.gridwarden.impact.change;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.geo.LngLat;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Rectangles, in degrees, that hold all ground that changes hands. Immutable, thread-safe. */
public final class Boxes {

    /** So many are worth looking into one by one. */
    private static final int MOST = 1000;
    /** Two lattice steps: places on the rim are inside. */
    private static final double RIM = 2e-7;

    private final List<Envelope> boxes;

    private Boxes(List<Envelope> boxes) {
        this.boxes = List.copyOf(boxes);
    }

    /** One for every polygon; one for all where there are very many. */
    static Boxes around(List<? extends Geometry> grounds) {
        List<Envelope> boxes = new ArrayList<>();
        Envelope all = new Envelope();
        for (Geometry ground : grounds) {
            for (int i = 0; i < ground.getNumGeometries(); i++) {
                Envelope box = new Envelope(ground.getGeometryN(i).getEnvelopeInternal());
                box.expandBy(RIM);
                boxes.add(box);
                all.expandToInclude(box);
            }
        }
        return new Boxes(boxes.size() > MOST ? List.of(all) : boxes);
    }

    /** The boxes, in degrees. */
    public List<Envelope> list() {
        return boxes;
    }

    boolean touch(Envelope envelope) {
        return boxes.stream().anyMatch(box -> box.intersects(envelope));
    }

    boolean hold(LngLat place) {
        return boxes.stream().anyMatch(box -> box.contains(place.longitude(), place.latitude()));
    }

    /** These, and one round each of the places that they do not hold. */
    public Boxes with(List<LngLat> places) {
        List<Envelope> more = new ArrayList<>(boxes);
        places.stream().filter(place -> !hold(place)).forEach(place -> {
            Envelope box = new Envelope(place.longitude(), place.longitude(), place.latitude(), place.latitude());
            box.expandBy(RIM);
            more.add(box);
        });
        return new Boxes(more);
    }
}
