package org.gridwarden.access.account;

import org.gridwarden.access.Caller;

/**
 * A browser that is signed in.
 *
 * @param caller who
 * @param displayName as people call him
 * @param csrfToken to be sent as {@code X-CSRF-Token} with everything that changes something
 */
public record Session(Caller caller, String displayName, String csrfToken) {}
