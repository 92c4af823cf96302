package org.gridwarden.db.cluster;

import org.jspecify.annotations.Nullable;

/** The private cluster could not be made, started or stopped; the message says why and what to do. */
public final class ClusterException extends RuntimeException {

    public ClusterException(String message) {
        this(message, null);
    }

    public ClusterException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
