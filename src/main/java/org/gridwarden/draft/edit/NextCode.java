package org.gridwarden.draft.edit;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridwarden.coverage.division.Naming;

/**
 * The codes of units that an edit makes without being told them: the number at the end of the old code counts on, with as
 * many digits, to the first that the network never had. A code without a number at its end, or whose numbers are used up,
 * gets a hyphen and a number.
 *
 * @param wasUsed whether the network ever had a code
 */
record NextCode(Predicate<String> wasUsed) implements Naming {

    private static final Pattern NUMBERED = Pattern.compile("(.*?)([0-9]{1,6})");
    private static final int TRIED = 1000;

    @Override
    public String next(String code, Predicate<String> isTaken) {
        Predicate<String> gone = isTaken.or(wasUsed);
        Matcher numbered = NUMBERED.matcher(code);
        if (numbered.matches()) {
            int width = numbered.group(2).length();
            int number = Integer.parseInt(numbered.group(2));
            for (int next = number + 1; next <= number + TRIED; next++) {
                String candidate = String.format("%s%0" + width + "d", numbered.group(1), next);
                if (candidate.length() == code.length() && !gone.test(candidate)) {
                    return candidate;
                }
            }
        }
        return Naming.NUMBERED.next(code, gone);
    }
}
