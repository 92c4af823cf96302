package org.gridwarden.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs the load generator wrk (Debian package {@code wrk}) against one address. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern PERCENTILE = Pattern.compile("(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILURES = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

    private final Path folder;
    private final int seconds;

    Wrk(Path folder, int seconds) {
        this.folder = folder;
        this.seconds = seconds;
    }

    /** Requests a second, and how long the middle one and the slowest hundredth took. */
    record Load(double requestsPerSecond, double medianMillis, double slowestMillis) {}

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("wrk", "-v")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends these requests (method, path with query, body) in turn, by 2 threads over 8 connections. */
    Load run(String url, String token, String contentType, List<String> paths, List<String> bodies)
            throws IOException, InterruptedException {
        Path script = folder.resolve("requests.lua");
        Files.writeString(script, lua(token, contentType, paths, bodies));
        once(url, script, 3);
        return once(url, script, seconds);
    }

    private static String lua(String token, String contentType, List<String> paths, List<String> bodies) {
        StringBuilder lua =
                new StringBuilder("local r = {}\nlocal h = {}\nh['Authorization'] = 'Bearer " + token + "'\n");
        if (!bodies.isEmpty()) {
            lua.append("h['Content-Type'] = '").append(contentType).append("'\n");
        }
        lua.append("function init(args)\n");
        for (String path : paths) {
            lua.append("r[#r+1] = wrk.format('GET', '").append(path).append("', h)\n");
        }
        for (String body : bodies) {
            lua.append("r[#r+1] = wrk.format('POST', '/api/v1/locate', h, '")
                    .append(body)
                    .append("')\n");
        }
        return lua.append("end\nlocal i = 0\nfunction request()\n i = i % #r + 1\n return r[i]\nend\n")
                .toString();
    }

    private static Load once(String url, Path script, int seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "wrk", "-t2", "-c8", "-d" + seconds + "s", "--latency", "-s", script.toString(), url)
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        Matcher failures = FAILURES.matcher(text);
        Matcher rate = RATE.matcher(text);
        if (failures.find() || !rate.find()) {
            throw new IOException("wrk failed against " + url + ":\n" + text);
        }
        double[] percentiles = new double[2];
        Matcher percentile = PERCENTILE.matcher(text);
        while (percentile.find()) {
            double scale = percentile.group(3).equals("us")
                    ? 0.001
                    : percentile.group(3).equals("s") ? 1000 : 1;
            percentiles[percentile.group(1).equals("50") ? 0 : 1] = Double.parseDouble(percentile.group(2)) * scale;
        }
        return new Load(Double.parseDouble(rate.group(1)), percentiles[0], percentiles[1]);
    }
}
