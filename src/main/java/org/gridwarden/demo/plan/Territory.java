package org.gridwarden.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Ground;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/** A piece of the city in the main network's tree, before it has a name: its faces, its parts. Mutable while drawn. */
public final class Territory {

    private final int rank;
    private final @Nullable Territory parent;
    private final List<Territory> parts = new ArrayList<>();
    private List<Face> faces;

    Territory(int rank, @Nullable Territory parent, List<Face> faces) {
        this.rank = rank;
        this.parent = parent;
        this.faces = faces;
    }

    /** One of the ranks that {@link TerritoryPlan} names. */
    public int rank() {
        return rank;
    }

    /** The territory of which this is a part; null for the whole. */
    @Nullable
    public Territory parent() {
        return parent;
    }

    /** Its parts of the next rank that it has. */
    public List<Territory> parts() {
        return parts;
    }

    /** The faces that it is made of. */
    public List<Face> faces() {
        return faces;
    }

    Territory part(int partRank, List<Face> partFaces) {
        Territory part = new Territory(partRank, this, partFaces);
        parts.add(part);
        return part;
    }

    /** Takes the faces of the parts: cutting a part leaves the old faces of the whole behind. */
    void gatherFaces() {
        if (!parts.isEmpty()) {
            parts.forEach(Territory::gatherFaces);
            faces = parts.stream().flatMap(part -> part.faces.stream()).toList();
        }
    }

    /** Every territory that is not divided, in the order of drawing. */
    public Stream<Territory> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Territory::leaves);
    }

    /** Every territory of a rank below this one, in the order of drawing. */
    public Stream<Territory> at(int wantedRank) {
        return rank == wantedRank ? Stream.of(this) : parts.stream().flatMap(part -> part.at(wantedRank));
    }

    /** Distance in metres from the middle of the city to the middle of the territory. */
    public double metresFromMiddle(Ground ground) {
        double x = 0;
        double y = 0;
        double all = 0;
        for (Face face : faces) {
            Polygon polygon = face.polygonMetres(ground.factory(), ground.metric());
            x += polygon.getCentroid().getX() * polygon.getArea();
            y += polygon.getCentroid().getY() * polygon.getArea();
            all += polygon.getArea();
        }
        return Math.hypot(x, y) / all;
    }
}
