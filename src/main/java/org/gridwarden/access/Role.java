package org.gridwarden.access;

import static org.gridwarden.http.Permission.CALL_PEOPLE;
import static org.gridwarden.http.Permission.EDIT_GRIDS;
import static org.gridwarden.http.Permission.EDIT_PEOPLE;
import static org.gridwarden.http.Permission.EDIT_POINTS;
import static org.gridwarden.http.Permission.HANDLE_REPORTS;
import static org.gridwarden.http.Permission.ISSUE_BULLETINS;
import static org.gridwarden.http.Permission.LOCATE;
import static org.gridwarden.http.Permission.PUBLISH_GRIDS;
import static org.gridwarden.http.Permission.READ_DENSITY;
import static org.gridwarden.http.Permission.READ_GRIDS;
import static org.gridwarden.http.Permission.READ_POINTS;
import static org.gridwarden.http.Permission.READ_REPORTS;
import static org.gridwarden.http.Permission.SEND_REPORTS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridwarden.http.Permission;

/** What somebody is in a territory, and what he may do there. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR(EnumSet.allOf(Permission.class)),
    /** Keeps boundaries, people and points. */
    GRID_ADMINISTRATOR(EnumSet.of(
            READ_GRIDS,
            EDIT_GRIDS,
            PUBLISH_GRIDS,
            EDIT_PEOPLE,
            CALL_PEOPLE,
            LOCATE,
            READ_POINTS,
            EDIT_POINTS,
            READ_REPORTS,
            HANDLE_REPORTS,
            SEND_REPORTS,
            READ_DENSITY,
            ISSUE_BULLETINS)),
    /** Finds who answers, calls him, works the queue. */
    DISPATCHER(EnumSet.of(
            READ_GRIDS, CALL_PEOPLE, LOCATE, READ_POINTS, READ_REPORTS, HANDLE_REPORTS, SEND_REPORTS, READ_DENSITY)),
    /** Sees figures, and the reports behind them. */
    LEADER(EnumSet.of(READ_GRIDS, LOCATE, READ_POINTS, READ_REPORTS, READ_DENSITY)),
    /** Sees grids and figures. */
    VIEWER(EnumSet.of(READ_GRIDS, LOCATE, READ_POINTS, READ_DENSITY)),
    /** A machine that sends reports. */
    REPORTER(EnumSet.of(SEND_REPORTS, LOCATE));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        permissions.add(Permission.PUBLIC);
        permissions.add(Permission.SIGNED_IN);
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** What it permits. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** The name in requests and in the database: {@code grid_administrator}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this code; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static Role ofCode(String code) {
        return Stream.of(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the role '" + code + "' is unknown; allowed: "
                        + Stream.of(values()).map(Role::code).collect(Collectors.joining(", "))));
    }
}
