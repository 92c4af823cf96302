package org.gridwarden.lint.code;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.lint.city.City;
import org.gridwarden.lint.city.CityUnit;
import org.gridwarden.lint.report.Fix;
import org.jspecify.annotations.Nullable;

/** Codes as strings of digits, and how to give a new one. Stateless. */
public final class Codes {

    private static final int COUNTY_DIGITS = 6;

    private Codes() {}

    /** Whether a code is made of plain digits alone. */
    public static boolean isDigits(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** What the codes of the parts begin with: the code, but of six digits without the trailing 00 of a city. */
    public static String prefix(String code) {
        String prefix = code;
        while (code.length() == COUNTY_DIGITS && prefix.length() > 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    /** The code with wide digits made plain and without spaces, dots and dashes. */
    public static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s.\\-_]", "");
    }

    /** The last digits as a number; −1 where they are none. */
    public static int serial(String code, int digits) {
        if (code.length() < digits) {
            return -1;
        }
        String tail = code.substring(code.length() - digits);
        return isDigits(tail) ? Integer.parseInt(tail) : -1;
    }

    /** The next code of this prefix and length after every one that was ever used; null when there is none left. */
    public static @Nullable String nextFree(City city, String prefix, int digits, Set<String> taken) {
        if (digits < 1 || digits > 9) {
            return null;
        }
        int limit = (int) Math.pow(10, digits);
        for (int serial = lastUsed(city, prefix, digits) + 1; serial < limit; serial++) {
            String code = code(prefix, serial, digits);
            if (city.isFree(code) && !taken.contains(code)) {
                return code;
            }
        }
        return null;
    }

    static String code(String prefix, int serial, int digits) {
        return prefix + String.format(java.util.Locale.ROOT, "%0" + digits + "d", serial);
    }

    /** Highest serial ever used under a prefix, 0 where none was. */
    static int lastUsed(City city, String prefix, int digits) {
        int last = 0;
        int length = prefix.length() + digits;
        for (String code : city.known().allCodes()) {
            last = later(code, prefix, length, digits, last);
        }
        for (CityUnit unit : city.units()) {
            last = later(unit.code(), prefix, length, digits, last);
        }
        return last;
    }

    private static int later(String code, String prefix, int length, int digits, int last) {
        return code.length() == length && code.startsWith(prefix) ? Math.max(last, serial(code, digits)) : last;
    }

    /** Edits that give the unit a new code, and the parts that begin with its old one theirs; null where one is taken. */
    public static @Nullable List<Map<String, Object>> recode(City city, CityUnit unit, String code, Set<String> taken) {
        List<Map<String, Object>> edits = new ArrayList<>();
        Set<String> given = new HashSet<>(taken);
        return collect(city, unit, unit.code(), code, given, edits) ? edits : null;
    }

    private static boolean collect(
            City city,
            CityUnit unit,
            String oldPrefix,
            String newPrefix,
            Set<String> given,
            List<Map<String, Object>> edits) {
        String code = newPrefix + unit.code().substring(oldPrefix.length());
        if (!city.isFree(code) || !given.add(code)) {
            return false;
        }
        edits.add(Fix.recode(unit.code(), code));
        for (CityUnit child : unit.children()) {
            if (child.code().startsWith(oldPrefix) && !collect(city, child, oldPrefix, newPrefix, given, edits)) {
                return false;
            }
        }
        return true;
    }
}
