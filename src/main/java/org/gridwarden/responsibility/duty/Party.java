package org.gridwarden.responsibility.duty;

import org.jspecify.annotations.Nullable;

/**
 * A person or an organisation.
 *
 * @param id database identity
 * @param code unique and stable, such as a staff number
 * @param kind person or organisation
 * @param name as it is shown
 * @param phone private: shown only to those who may call; null where unknown or hidden
 * @param post job title, null where unknown
 * @param organisation code of the organisation it belongs to, null for none
 * @param organisationName that organisation's name, null for none
 */
public record Party(
        long id,
        String code,
        PartyKind kind,
        String name,
        @Nullable String phone,
        @Nullable String post,
        @Nullable String organisation,
        @Nullable String organisationName) {

    /** The same party with its telephone hidden. */
    public Party withoutPhone() {
        return new Party(id, code, kind, name, null, post, organisation, organisationName);
    }
}
