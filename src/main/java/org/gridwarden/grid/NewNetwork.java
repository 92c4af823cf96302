package org.gridwarden.grid;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network to be created. Throws {@link IllegalArgumentException} with the offending value when it cannot be one.
 *
 * @param code lower-case letters, digits, {@code _} and {@code -}; at most 40
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param levels 2 to 7 levels whose ranks ascend from 1 without gaps
 */
public record NewNetwork(String code, String nameZh, String nameEn, List<Level> levels) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");

    public NewNetwork {
        levels = List.copyOf(levels);
        requireCode("network", code);
        requireName("network " + code, nameZh, nameEn);
        if (levels.size() < 2 || levels.size() > 7) {
            throw new IllegalArgumentException("a network has 2 to 7 levels, not " + levels.size());
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            requireCode("level", level.code());
            requireName("level " + level.code(), level.nameZh(), level.nameEn());
            if (level.rank() != i + 1) {
                throw new IllegalArgumentException("level " + level.code() + " has rank " + level.rank() + " where "
                        + (i + 1) + " is due: ranks ascend from 1 without gaps");
            }
            if (!codes.add(level.code())) {
                throw new IllegalArgumentException("two levels have the code " + level.code());
            }
        }
    }

    private static void requireCode(String what, String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code '" + code + "' of the " + what
                    + " must begin with a lower-case letter and hold only lower-case letters, digits, _ and -");
        }
    }

    private static void requireName(String what, String nameZh, String nameEn) {
        if (nameZh.isBlank() || nameEn.isBlank()) {
            throw new IllegalArgumentException(what + " needs a Chinese and an English name");
        }
    }
}
