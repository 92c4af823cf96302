package org.gridwarden.responsibility.duty;

import org.jspecify.annotations.Nullable;

/**
 * A party to be recorded.
 *
 * @param code unique and stable
 * @param kind person or organisation
 * @param name as it is shown
 * @param phone null where unknown
 * @param post job title, null where unknown
 * @param organisation code of its organisation, null for none
 */
public record NewParty(
        String code,
        PartyKind kind,
        String name,
        @Nullable String phone,
        @Nullable String post,
        @Nullable String organisation) {}
