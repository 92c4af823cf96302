package org.gridwarden.demo.city;

import org.jspecify.annotations.Nullable;

/**
 * A fictional person or organisation.
 *
 * @param code unique
 * @param isPerson whether it is a person
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param phone begins with 100, as no real number does
 * @param post job title, null for an organisation
 * @param organisationCode where the person works, null for an organisation
 */
public record DemoParty(
        String code,
        boolean isPerson,
        String nameZh,
        String nameEn,
        String phone,
        @Nullable String post,
        @Nullable String organisationCode) {}
