package org.gridwarden.draft.difference;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A unit that both a draft and the editions published since it began have changed.
 *
 * @param code the unit
 * @param draft what the draft did: {@code added}, {@code changed} or {@code removed}
 * @param published what was published
 * @param draftGeometry its boundary in the draft, null where it has no such unit
 * @param publishedGeometry its boundary in the newest edition, null where it has no such unit
 */
public record DraftConflict(
        String code,
        String draft,
        String published,
        @Nullable Geometry draftGeometry,
        @Nullable Geometry publishedGeometry) {}
