package org.gridwarden.density.hotspot;

import java.util.List;
import org.gridwarden.density.figure.UnitFigure;
import org.gridwarden.density.scan.Period;
import org.gridwarden.geo.LngLat;
import org.jspecify.annotations.Nullable;

/**
 * Where reports lie together more than chance would have it.
 *
 * @param cells how many cells were looked at
 * @param mean mean value of a cell
 * @param compared the windows of time before, nearest first
 * @param hot cells that are hot now, or were just before
 * @param clusters hot cells that lie side by side, what exceeds the expected most first
 */
public record HotSpots(int cells, double mean, List<Period> compared, List<Cell> hot, List<Cluster> clusters) {

    /**
     * A hot cell.
     *
     * @param code name of the hexagon or code of the unit
     * @param unit the unit, null for a hexagon
     * @param value the value compared
     * @param count its reports
     * @param lookedFor of them, those that came in by looking: inspections, patrols, devices
     * @param z standard deviations above what chance gives
     * @param q false discovery rate at which it is hot
     * @param ring corners of a hexagon; empty for a unit
     */
    public record Cell(
            String code,
            @Nullable UnitFigure unit,
            String kind,
            double value,
            int count,
            int lookedFor,
            double z,
            double q,
            LngLat middle,
            List<LngLat> ring) {}

    /**
     * A hot spot (堵点).
     *
     * @param rank 1 for the first
     * @param kind of its peak
     * @param expected reports that as much ground, or as many residents, have on average
     * @param peak code of the cell with the greatest z
     * @param middle mean of its cells' middles, weighted by reports
     * @param radiusMetres within which its cells' middles lie
     * @param plan what is done about it, null where nobody has said
     */
    public record Cluster(
            int rank,
            String kind,
            int count,
            int lookedFor,
            double expected,
            double greatestZ,
            String peak,
            @Nullable Long peakUnitId,
            List<String> cells,
            LngLat middle,
            double radiusMetres,
            double areaSquareMetres,
            @Nullable HotSpotPlan plan) {}
}
