package org.gridwarden.http.server;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.gridwarden.http.Reply;

/**
 * The web application, from the class path folder {@code /web}: files by name, and {@code index.html} for every
 * address that only the application knows. Files whose name carries a hash ({@code /assets/…}) never change; the
 * others are asked for again each time. Bodies are kept in memory, compressed once. Thread-safe.
 */
final class WebApp {

    private static final String ROOT = "/web";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, Optional<Asset>> assets = new ConcurrentHashMap<>();

    /** Answers a GET for which there is no route; false when there is no such file either. */
    boolean serve(Context ctx) {
        String path = ctx.path();
        Optional<Asset> file = isPlain(path) ? asset(path) : Optional.empty();
        if (file.isEmpty() && isPage(ctx, path)) {
            file = asset("/index.html");
        }
        file.ifPresent(asset -> send(ctx, path, asset));
        return file.isPresent();
    }

    private static void send(Context ctx, String path, Asset asset) {
        ctx.status(200);
        ctx.header("Vary", "Accept-Encoding");
        String accepted = ctx.header("Accept-Encoding");
        boolean compressed =
                asset.zipped().length < asset.bytes().length && accepted != null && accepted.contains("gzip");
        byte[] body = compressed ? asset.zipped() : asset.bytes();
        if (path.startsWith("/assets/")) {
            Reply.immutable(ctx, asset.tag(), true, asset.type(), () -> body);
        } else {
            Reply.tagged(ctx, asset.tag(), asset.type(), () -> body);
        }
        if (compressed && ctx.statusCode() == 200) {
            ctx.header("Content-Encoding", "gzip");
        }
        ctx.disableCompression();
    }

    private Optional<Asset> asset(String path) {
        Optional<Asset> known = assets.get(path);
        if (known != null) {
            return known;
        }
        Optional<Asset> loaded = load(path);
        // Only what exists is remembered, or every wrong address would stay in memory.
        loaded.ifPresent(asset -> assets.put(path, loaded));
        return loaded;
    }

    private static Optional<Asset> load(String path) {
        int dot = path.lastIndexOf('.');
        String type = dot < 0 ? null : TYPES.get(path.substring(dot + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream stream = WebApp.class.getResourceAsStream(ROOT + path)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            return Optional.of(new Asset(type, hash(bytes), bytes, zip(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPage(Context ctx, String path) {
        String accept = ctx.header("Accept");
        boolean wantsPage = accept != null && accept.contains("text/html");
        // Whoever tries the bare address, with curl for instance, shall see that the program answers.
        return (wantsPage || path.equals("/"))
                && !path.startsWith("/api/")
                && !path.startsWith("/tiles/")
                && !path.startsWith("/assets/");
    }

    private static boolean isPlain(String path) {
        return path.matches("/[A-Za-z0-9._/-]+") && !path.contains("..") && !path.endsWith("/");
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Asset(String type, String tag, byte[] bytes, byte[] zipped) {}
}
