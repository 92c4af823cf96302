package org.gridwarden.exchange.boundary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.NewNetwork;
import org.jspecify.annotations.Nullable;

/**
 * How files become the levels of a network: what a mapping file says, or the flags of {@code import}. Throws
 * {@link IllegalArgumentException} where it cannot be followed.
 *
 * @param network code of the network
 * @param nameZh Chinese name where the network is to be created; then {@code levels} are all its levels
 * @param nameEn English name, likewise
 * @param levels from the root downwards; levels of the network that are not named keep their units
 */
public record Mapping(
        String network, @Nullable String nameZh, @Nullable String nameEn, List<LevelMapping> levels) {

    public Mapping {
        levels = List.copyOf(levels);
        Set<String> seen = new HashSet<>();
        for (LevelMapping level : levels) {
            if (!seen.add(level.level())) {
                throw new IllegalArgumentException("the level " + level.level() + " is described twice");
            }
            if (!level.dissolves() && level.fileNames().isEmpty()) {
                throw new IllegalArgumentException(
                        "the level " + level.level() + " needs files, or dissolve: true to be made of the level below");
            }
        }
        if (levels.isEmpty()) {
            throw new IllegalArgumentException("the mapping describes no level");
        }
        if (levels.get(levels.size() - 1).dissolves()) {
            throw new IllegalArgumentException("nothing lies below the dissolved level "
                    + levels.get(levels.size() - 1).level());
        }
    }

    /** The network as it is to be created; what has no name is named by its code. */
    NewNetwork newNetwork() {
        List<Level> ranked = new ArrayList<>();
        for (LevelMapping level : levels) {
            ranked.add(new Level(
                    ranked.size() + 1,
                    level.level(),
                    name(level.nameZh(), level.nameEn(), level.level()),
                    name(level.nameEn(), level.nameZh(), level.level()),
                    fit(level)));
        }
        return new NewNetwork(network, name(nameZh, nameEn, network), name(nameEn, nameZh, network), ranked);
    }

    private static LevelFit fit(LevelMapping level) {
        String fit = level.fit();
        if (fit == null) {
            return LevelFit.TILES;
        }
        return switch (fit.toLowerCase(Locale.ROOT)) {
            case "tiles" -> LevelFit.TILES;
            case "inside" -> LevelFit.INSIDE;
            default ->
                throw new IllegalArgumentException(
                        "fit of level " + level.level() + " is tiles or inside, not '" + fit + "'");
        };
    }

    private static String name(@Nullable String first, @Nullable String second, String code) {
        if (first != null && !first.isBlank()) {
            return first;
        }
        return second != null && !second.isBlank() ? second : code;
    }
}
