package org.gridwarden.responsibility.duty;

import java.util.Locale;

/** What a party is. */
public enum PartyKind {
    /** One human being. */
    PERSON,
    /** A unit, company or authority. */
    ORGANISATION;

    /** The name in files, requests and the database: {@code person}, {@code organisation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this code; throws {@link IllegalArgumentException} naming the allowed ones. */
    public static PartyKind ofCode(String code) {
        return switch (code) {
            case "person" -> PERSON;
            case "organisation" -> ORGANISATION;
            default ->
                throw new IllegalArgumentException(
                        "party kind '" + code + "' is unknown; allowed: person, organisation");
        };
    }
}
