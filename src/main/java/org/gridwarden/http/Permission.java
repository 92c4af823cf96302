package org.gridwarden.http;

/** What a route demands of its caller. Which role holds which permission is said in {@code access.Role}. */
public enum Permission {
    /** Nothing: anybody may call. */
    PUBLIC(Scope.ANYWHERE),
    /** An account or a token, whatever it may do. */
    SIGNED_IN(Scope.ANYWHERE),
    /** See networks, units, boundaries, people without their telephones. */
    READ_GRIDS(Scope.ANYWHERE),
    /** Make networks, import and mend drafts. */
    EDIT_GRIDS(Scope.BY_UNIT),
    /** Turn a draft into an edition. */
    PUBLISH_GRIDS(Scope.BY_UNIT),
    /** Say who answers for a unit. */
    EDIT_PEOPLE(Scope.BY_UNIT),
    /** See telephone numbers of the people who answer, and of those who report. */
    CALL_PEOPLE(Scope.BY_UNIT),
    /** Ask who answers for a place. */
    LOCATE(Scope.ANYWHERE),
    /** See evaluation points. */
    READ_POINTS(Scope.BY_UNIT),
    /** Create and move evaluation points. */
    EDIT_POINTS(Scope.BY_UNIT),
    /** See single reports. */
    READ_REPORTS(Scope.BY_UNIT),
    /** Send reports, one or many. */
    SEND_REPORTS(Scope.ANYWHERE),
    /** Close reports, work the queue, judge default points. */
    HANDLE_REPORTS(Scope.BY_UNIT),
    /** See figures, choropleth and heat map. */
    READ_DENSITY(Scope.ANYWHERE),
    /** Issue bulletins, which are then kept for ever. */
    ISSUE_BULLETINS(Scope.BY_UNIT),
    /** Change the dictionaries. */
    EDIT_DICTIONARIES(Scope.EVERYWHERE),
    /** Accounts, roles and tokens. */
    MANAGE_ACCOUNTS(Scope.EVERYWHERE),
    /** The record of who changed what. */
    READ_AUDIT(Scope.EVERYWHERE),
    /** Metrics of the process. */
    READ_METRICS(Scope.EVERYWHERE);

    /** Where a permission must be held. */
    public enum Scope {
        /** Held in any territory, it counts for all: the matter has no place, or no secrets. */
        ANYWHERE,
        /** The route lets in whoever holds it somewhere; the service checks the units in question. */
        BY_UNIT,
        /** It must be held without a limit of territory. */
        EVERYWHERE
    }

    private final Scope scope;

    Permission(Scope scope) {
        this.scope = scope;
    }

    /** Where it must be held. */
    public Scope scope() {
        return scope;
    }
}
