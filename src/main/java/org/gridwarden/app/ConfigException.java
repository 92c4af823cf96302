package org.gridwarden.app;

/** A setting is unknown or its value cannot be; the message names it and where it came from. */
public final class ConfigException extends RuntimeException {

    public ConfigException(String message) {
        super(message);
    }
}
