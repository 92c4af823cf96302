package org.gridwarden.demo.plan;

import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;

/**
 * The bent plan of a city: places are thought in plan coordinates (along the river, across it) and come out in metres
 * on the ground. Roads that are parallel in the plan bend together, as they do where a city grew along its river.
 * Across = 0 is the middle of the river. Immutable.
 */
final class Warp {

    private final double scale;
    private final double turn;
    private final double[] phase = new double[8];
    private final double tilt;

    Warp(Preset.Extent extent, SplittableRandom random) {
        scale = extent.ringMetres();
        turn = Math.toRadians(-14 + 28 * random.nextDouble());
        tilt = (random.nextDouble() - 0.5) * 0.1;
        for (int i = 0; i < phase.length; i++) {
            phase[i] = 2 * Math.PI * random.nextDouble();
        }
    }

    /** Metres on the ground of a place {@code along} and {@code across} the plan, both in metres. */
    Coordinate ground(double along, double across) {
        double near = Math.exp(-Math.abs(across) / (0.85 * scale));
        double v = across + meander(along) * near + 0.035 * scale * wave(along, 1.9, phase[2]);
        double u = along
                + 0.055 * scale * wave(across, 2.3, phase[3])
                + 0.03 * scale * wave(across + 0.4 * along, 1.1, phase[4])
                + tilt * across;
        v -= 0.28 * scale; // the old town lies on the north bank, the middle of the map in it
        return new Coordinate(
                u * StrictMath.cos(turn) - v * StrictMath.sin(turn),
                u * StrictMath.sin(turn) + v * StrictMath.cos(turn));
    }

    private double meander(double along) {
        return 0.17 * scale * wave(along, 2.1, phase[0]) + 0.075 * scale * wave(along, 0.93, phase[1]);
    }

    private double wave(double at, double lengthInScales, double shift) {
        return StrictMath.sin(2 * Math.PI * at / (lengthInScales * scale) + shift);
    }
}
