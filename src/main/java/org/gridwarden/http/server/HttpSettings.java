package org.gridwarden.http.server;

import java.util.List;

/**
 * How the service is reached.
 *
 * @param host address to listen on
 * @param port 0 for any free one
 * @param threads most requests answered at once
 * @param trustProxy whether {@code X-Forwarded-For} and {@code X-Forwarded-Proto} come from a proxy of ours
 * @param baseMapOrigins other hosts from which the browser may load the configured base map; empty means none
 */
public record HttpSettings(String host, int port, int threads, boolean trustProxy, List<String> baseMapOrigins) {

    public HttpSettings {
        baseMapOrigins = List.copyOf(baseMapOrigins);
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        if (threads < 8 || threads > 1000) {
            throw new IllegalArgumentException("8 to 1000 threads, not " + threads);
        }
    }

    /** This host and port, with the usual rest. */
    public static HttpSettings of(String host, int port) {
        return new HttpSettings(host, port, 64, false, List.of());
    }
}
