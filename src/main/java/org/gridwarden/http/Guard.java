package org.gridwarden.http;

import java.util.Optional;

/** Recognises callers and refuses those who lack a route's permission. */
public interface Guard {

    /**
     * The caller who sends these credentials; empty when there are none and the permission needs none. Throws
     * {@link ProblemException} when he is unknown or may not.
     */
    Optional<? extends Principal> admit(Credentials credentials, Permission permission);
}
