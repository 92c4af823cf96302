package org.gridwarden.impact.change;

import java.time.Instant;
import java.util.List;
import org.gridwarden.density.figure.Rate;
import org.gridwarden.density.scan.Period;
import org.gridwarden.geo.LngLat;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;

/**
 * What publishing a draft would do.
 *
 * @param network its network
 * @param base the edition it began from, null for none
 * @param version version of the draft that was looked at
 * @param effectiveAt from when it would hold
 * @param period the period of the figures
 * @param totals sums over the finest units
 * @param transfers what goes from which unit to which, level by level, most open reports first
 * @param reports open reports that get another owner
 * @param points points that do
 * @param buildings buildings that do
 * @param loads parties whose units change, greatest difference first
 * @param vacant units that nobody answers for, though their ground had somebody
 * @param indicators figures of changed units restated, greatest jump first
 */
public record Impact(
        Network network,
        @Nullable Edition base,
        int version,
        Instant effectiveAt,
        Period period,
        Totals totals,
        List<Transfer> transfers,
        Listed reports,
        Listed points,
        Listed buildings,
        List<Load> loads,
        List<UnitName> vacant,
        List<Indicator> indicators) {

    public Impact {
        transfers = List.copyOf(transfers);
        loads = List.copyOf(loads);
        vacant = List.copyOf(vacant);
        indicators = List.copyOf(indicators);
    }

    /**
     * Sums over what gets another finest owner.
     *
     * @param areaSquareMetres ground
     * @param reports reports seen in the period
     * @param openReports open reports
     * @param overdueReports of them, past their time
     * @param defaultPlaces reports on default points, which are left out of everything else
     * @param points evaluation points
     * @param buildings buildings
     * @param households households, null where unknown
     * @param residents residents, null where unknown
     * @param estimated whether households and residents were taken from shares of ground, for want of buildings
     * @param people parties whose units change
     */
    public record Totals(
            double areaSquareMetres,
            int reports,
            int openReports,
            int overdueReports,
            int defaultPlaces,
            int points,
            int buildings,
            @Nullable Integer households,
            @Nullable Integer residents,
            boolean estimated,
            int people) {}

    /** What goes from one unit to another; members as in {@link Totals}. */
    public record Transfer(
            int level,
            @Nullable UnitName from,
            @Nullable UnitName to,
            double areaSquareMetres,
            int reports,
            int openReports,
            int overdueReports,
            int points,
            int buildings,
            @Nullable Integer households,
            @Nullable Integer residents,
            boolean estimated) {}

    /** A unit by code and name. */
    public record UnitName(int level, String code, String name) {}

    /** The first of a list, and how many there are. */
    public record Listed(int total, List<Item> items) {
        public Listed {
            items = List.copyOf(items);
        }
    }

    /**
     * One thing that gets another owner.
     *
     * @param id database identity, null for a building
     * @param code number of a report, code of a point or building
     * @param name category of a report, name of a point or building
     * @param place where it lies
     * @param from code of its finest unit, null for none
     * @param to code of its finest unit then, null for none
     */
    public record Item(
            @Nullable Long id,
            String code,
            String name,
            @Nullable LngLat place,
            @Nullable String from,
            @Nullable String to) {}

    /** A party and what it answers for, before and after. */
    public record Load(long id, String code, String name, Share before, Share after) {}

    /**
     * What somebody answers for, nothing counted twice.
     *
     * @param units codes, of units of one's own those alone that lie in no other
     * @param openReports open reports
     * @param points evaluation points
     * @param households households, null where no unit tells
     */
    public record Share(
            List<String> units,
            int openReports,
            int points,
            @Nullable Integer households) {
        public Share {
            units = List.copyOf(units);
        }
    }

    /** A unit's figures, restated; null where the unit is not there. */
    public record Indicator(
            UnitName unit,
            @Nullable Figure before,
            @Nullable Figure after) {}

    /**
     * Figures of one unit.
     *
     * @param count reports seen in the period
     * @param rate closed of them
     * @param perSquareKilometre reports per square kilometre, null without ground
     */
    public record Figure(int count, Rate rate, @Nullable Double perSquareKilometre) {}
}
