package org.gridwarden.mapsheet.picture;

import java.util.BitSet;
import java.util.List;
import org.gridwarden.mapsheet.canvas.Colour;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Pale colours such that neighbours differ wherever six colours are enough, in the order of the units. */
final class NeighbourColours {

    private static final List<Colour> COLOURS = List.of(
            Colour.of(0xfbe6c5),
            Colour.of(0xd6e6f4),
            Colour.of(0xe3efd3),
            Colour.of(0xeadff0),
            Colour.of(0xfff6c9),
            Colour.of(0xf8d9d6));

    private NeighbourColours() {}

    /** One colour for each of the areas. */
    static Colour[] of(List<Geometry> areas) {
        STRtree near = new STRtree();
        for (int i = 0; i < areas.size(); i++) {
            near.insert(areas.get(i).getEnvelopeInternal(), i);
        }
        int[] chosen = new int[areas.size()];
        for (int i = 0; i < areas.size(); i++) {
            PreparedGeometry area = PreparedGeometryFactory.prepare(areas.get(i));
            BitSet taken = new BitSet();
            for (Object found : near.query(areas.get(i).getEnvelopeInternal())) {
                int other = (Integer) found;
                if (other < i && area.intersects(areas.get(other))) {
                    taken.set(chosen[other]);
                }
            }
            chosen[i] = taken.nextClearBit(0);
        }
        Colour[] colours = new Colour[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            colours[i] = COLOURS.get(chosen[i] % COLOURS.size());
        }
        return colours;
    }
}
