package org.gridwarden.mapsheet;

import java.util.List;
import org.gridwarden.mapsheet.picture.MapPicture;
import org.jspecify.annotations.Nullable;

/**
 * Everything a battle map says.
 *
 * @param title what it is
 * @param subtitle of which network and level
 * @param picture the map
 * @param ownLevel name of the unit's level
 * @param childLevel name of the level it is divided into, null when it is not divided
 * @param roster who answers, the unit itself first
 * @param footer edition, date and hash
 * @param warning said in the footer, null for nothing
 */
record MapSheet(
        String title,
        String subtitle,
        MapPicture picture,
        String ownLevel,
        @Nullable String childLevel,
        List<Entry> roster,
        String footer,
        @Nullable String warning) {

    MapSheet {
        roster = List.copyOf(roster);
    }

    /**
     * A unit in the list of those who answer.
     *
     * @param number 0 for the unit that the sheet is about
     * @param code its code
     * @param name its name
     * @param people a line each, the most answerable first; none when it is vacant
     */
    record Entry(int number, String code, String name, List<String> people) {
        Entry {
            people = List.copyOf(people);
        }
    }
}
