package org.gridwarden.demo.plan;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gridwarden.demo.ground.CutStyle;
import org.gridwarden.demo.ground.Density;
import org.gridwarden.demo.ground.Divider;
import org.gridwarden.demo.ground.Face;
import org.gridwarden.demo.ground.Ground;

/**
 * Divides the ground between the main roads into districts, streets, communities and grids. The density of the city
 * decides how large each becomes; coarser ranks follow it less, so that outer districts hold fewer grids.
 */
public final class TerritoryPlan {

    /** Rank of the whole. */
    public static final int CITY = 1;
    /** Rank of districts and functional zones. */
    public static final int DISTRICT = 2;
    /** Rank of streets and towns. */
    public static final int STREET = 3;
    /** Rank of patches (片), which only some towns of a county have. */
    public static final int PATCH = 4;
    /** Rank of communities and villages. */
    public static final int COMMUNITY = 5;
    /** Rank of grids and villagers' groups. */
    public static final int GRID = 6;
    /** Rank of buildings, which are no territory. */
    public static final int BUILDING = 7;

    private static final double URBAN_SQUARE_METRES = 34_000;

    private final Preset preset;
    private final Ground ground;
    private final Density density;
    private final SplittableRandom random;

    TerritoryPlan(Preset preset, Ground ground, Density density, SplittableRandom random) {
        this.preset = preset;
        this.ground = ground;
        this.density = density;
        this.random = random;
    }

    /** The whole tree over the first faces. */
    Territory divide(List<Face> faces) {
        Preset.Counts counts = preset.counts();
        Territory city = new Territory(CITY, null, faces);
        if (preset.isRural()) {
            divideAll(List.of(city), STREET, counts.streets(), 0.5, this::mainRoad);
            List<Territory> towns = city.at(STREET).toList();
            List<Territory> patched = IntStream.range(0, towns.size())
                    .filter(i -> i % 2 == 0)
                    .mapToObj(towns::get)
                    .toList();
            divideAll(patched, PATCH, 3 * patched.size(), 0.5, this::neighbourhood);
        } else {
            divideAll(List.of(city), DISTRICT, counts.districts() + counts.zones(), 0.62, this::mainRoad);
            divideAll(city.at(DISTRICT).toList(), STREET, counts.streets(), 0.78, this::mainRoad);
        }
        divideAll(city.leaves().toList(), COMMUNITY, counts.communities(), 0.9, this::neighbourhood);
        divideAll(city.leaves().toList(), GRID, counts.grids(), 1, this::block);
        city.gatherFaces();
        return city;
    }

    private void divideAll(List<Territory> wholes, int rank, int total, double power, Divider.Styles styles) {
        Density flattened = (east, north) -> Math.pow(density.at(east, north), power);
        Divider divider = new Divider(ground, flattened, random.split());
        double[] weights = wholes.stream()
                .mapToDouble(whole ->
                        whole.faces().stream().mapToDouble(divider::weight).sum())
                .toArray();
        int[] shares = Quota.share(total, weights);
        for (int i = 0; i < shares.length; i++) {
            Territory whole = wholes.get(i);
            whole.gatherFaces();
            divider.divide(whole.faces(), shares[i], styles).forEach(part -> whole.part(rank, part));
        }
    }

    private double squareMetresEach(Face face, int parts) {
        return face.polygonMetres(ground.factory(), ground.metric()).getArea() / parts;
    }

    private CutStyle mainRoad(Face face, int parts) {
        double each = squareMetresEach(face, parts);
        return each < 2.5e6 ? CutStyle.PRIMARY.scaled(Math.sqrt(each / 1e6)) : CutStyle.COUNTRY.scaled(2);
    }

    private CutStyle neighbourhood(Face face, int parts) {
        double each = squareMetresEach(face, parts);
        return each < 8e5 ? CutStyle.SECONDARY.scaled(Math.sqrt(each / 2.5e5)) : CutStyle.COUNTRY.scaled(1.5);
    }

    private CutStyle block(Face face, int parts) {
        double each = squareMetresEach(face, parts);
        double scale = Math.min(4, Math.sqrt(each / 11_000));
        if (each > URBAN_SQUARE_METRES) {
            return parts > 5 ? CutStyle.COUNTRY.scaled(scale * 0.5) : CutStyle.FIELD.scaled(scale * 0.5);
        }
        boolean lane = parts > 3 || random.nextDouble() < (parts == 3 ? 0.55 : 0.22);
        return (lane ? CutStyle.LANE : CutStyle.WALL).scaled(scale);
    }
}
