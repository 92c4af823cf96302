package org.gridwarden.intake.agreement;

import java.util.List;

/**
 * How far the owners that were found agree with those that a file names itself.
 *
 * @param labelled reports of which the file names an owner, those on a default point left out
 * @param agreeing those of them for which it is the one found
 * @param unowned those of them for which none was found
 * @param differences the most frequent disagreements
 */
public record Agreement(long labelled, long agreeing, long unowned, List<Difference> differences) {

    /** The file names one unit, the place lies in another; {@code found} is empty where it lies in none. */
    public record Difference(String label, String found, long reports) {}

    public Agreement {
        differences = List.copyOf(differences);
    }

    /** Of those labelled, 0 to 1; 1 where there is none. */
    public double share() {
        return labelled == 0 ? 1 : (double) agreeing / labelled;
    }
}
