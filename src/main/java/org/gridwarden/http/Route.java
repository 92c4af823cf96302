package org.gridwarden.http;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/**
 * One operation of the API: a line of the route table.
 *
 * @param method HTTP method
 * @param path with {@code {name}} for path parameters, exactly as in {@code openapi.yaml}
 * @param permission what the caller must hold; its {@link Permission#scope()} is the territory rule
 * @param handler answers
 */
public record Route(HandlerType method, String path, Permission permission, Handler handler) {

    /** Reads. */
    public static Route get(String path, Permission permission, Handler handler) {
        return new Route(HandlerType.GET, path, permission, handler);
    }

    /** Creates, or does. */
    public static Route post(String path, Permission permission, Handler handler) {
        return new Route(HandlerType.POST, path, permission, handler);
    }

    /** Sets as a whole. */
    public static Route put(String path, Permission permission, Handler handler) {
        return new Route(HandlerType.PUT, path, permission, handler);
    }

    /** Changes in part. */
    public static Route patch(String path, Permission permission, Handler handler) {
        return new Route(HandlerType.PATCH, path, permission, handler);
    }

    /** Removes. */
    public static Route delete(String path, Permission permission, Handler handler) {
        return new Route(HandlerType.DELETE, path, permission, handler);
    }

    /** Whether the method can change something. */
    public boolean isUnsafe() {
        return method != HandlerType.GET && method != HandlerType.HEAD;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
