package org.gridwarden.grid;

import java.util.List;

/**
 * A family of units with its own levels (网). Networks may overlap each other; the rule against gaps and overlaps
 * holds within one.
 *
 * @param id database identity
 * @param code stable name in URLs and files
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param levels 2 to 7 levels by rank, root first
 */
public record Network(long id, String code, String nameZh, String nameEn, List<Level> levels) {

    public Network {
        levels = List.copyOf(levels);
    }

    /** The level with this code; throws when the network has none. */
    public Level getLevel(String levelCode) {
        return levels.stream()
                .filter(level -> level.code().equals(levelCode))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("network " + code + " has no level " + levelCode));
    }

    /** The level with this rank; throws when the network has none. */
    public Level getLevel(int rank) {
        return levels.stream()
                .filter(level -> level.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("network " + code + " has no level of rank " + rank));
    }
}
