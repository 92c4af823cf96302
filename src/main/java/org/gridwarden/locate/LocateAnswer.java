package org.gridwarden.locate;

import java.time.Instant;
import java.util.List;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.responsibility.PeopleAnswers.ResponsibilityAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a place.
 *
 * @param place WGS 84 longitude and latitude on the lattice
 * @param datum in which the position was given
 * @param at the time asked about
 * @param answers one per network asked
 */
public record LocateAnswer(List<Double> place, String datum, Instant at, List<NetworkAnswer> answers) {

    /**
     * What one network says.
     *
     * @param network its code
     * @param edition number of the edition that held, null when there was none
     * @param hash that edition's content hash
     * @param status {@link OwnerStatus#code()}
     * @param reason a sentence
     * @param chain units from the root to the finest in which the place lies, buildings last; empty when nobody owns it
     * @param distanceMetres to the nearest boundary of a finest tiling unit
     * @param otherSide the unit across that boundary, null when nobody owns that side
     * @param uncertain whether the accuracy reaches over the boundary
     * @param candidates the units within the accuracy, when uncertain
     */
    public record NetworkAnswer(
            String network,
            String nameZh,
            String nameEn,
            @Nullable Integer edition,
            @Nullable String hash,
            String status,
            String reason,
            List<ChainUnit> chain,
            @Nullable Double distanceMetres,
            @Nullable UnitName otherSide,
            boolean uncertain,
            List<UnitName> candidates) {}

    /**
     * A unit in the chain.
     *
     * @param id feature id in tiles
     * @param level code of its level
     * @param people who answer for it, telephones only for those who may call
     */
    public record ChainUnit(
            long id,
            String code,
            String name,
            String level,
            String levelNameZh,
            String levelNameEn,
            List<ResponsibilityAnswer> people) {}

    /** A unit by code and name. */
    public record UnitName(String code, String name) {}
}
