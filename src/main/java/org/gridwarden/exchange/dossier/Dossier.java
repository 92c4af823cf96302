package org.gridwarden.exchange.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gridwarden.compare.CompareService.Compared;
import org.gridwarden.compare.UnitState;
import org.gridwarden.draft.Draft;
import org.gridwarden.draft.DraftEdit;
import org.gridwarden.impact.change.Impact;
import org.locationtech.jts.geom.Geometry;

/**
 * All that is put on file with a change of boundaries, of one version of the draft.
 *
 * @param draft the draft with who submitted and approved it
 * @param edits every edit, oldest first, those taken back too
 * @param compared what it changes, unit by unit
 * @param impact what that does to people and cases; single cases and points where the caller may see them
 * @param before units that are otherwise or no more, as the base edition has them
 * @param after units that are otherwise or new, as the draft has them
 * @param categories names of report categories by code, in the language of the file
 * @param madeAt when
 * @param madeBy for whom
 */
record Dossier(
        Draft draft,
        List<DraftEdit> edits,
        Compared compared,
        Impact impact,
        List<Drawn> before,
        List<Drawn> after,
        Map<String, String> categories,
        Instant madeAt,
        String madeBy) {

    /** A unit with its boundary. */
    record Drawn(UnitState unit, Geometry boundary) {}
}
