package org.gridwarden.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.gridwarden.db.cluster.PrivateCluster;

/** {@code java -jar target/gridwarden.jar serve} as a process of its own, to be asked and to be killed. */
final class PackagedProgram implements AutoCloseable {

    private static final Path JAR = Path.of("target", "gridwarden.jar");
    private static final String ANSWERS = "Gridwarden answers at ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    private PackagedProgram(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on this var folder and a free port; answers when it does. */
    static PackagedProgram start(Path var) throws IOException, InterruptedException {
        assumeTrue(Files.exists(JAR), JAR + " is not there: package first");
        Path output = Files.createTempFile(var, "serve-", ".out");
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-Xmx512m", "-jar", JAR.toString(), "serve", "--port", "0", "--var", var.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GRIDWARDEN_"));
        Process process = builder.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            for (String line : Files.readAllLines(output)) {
                if (line.startsWith(ANSWERS)) {
                    return new PackagedProgram(
                            process, URI.create(line.substring(ANSWERS.length()).strip()));
                }
            }
            Thread.sleep(50);
        }
        process.destroyForcibly();
        throw new IOException("the program did not answer: " + Files.readString(output));
    }

    /** Sends JSON; throws {@link IOException} when no answer comes, as while it is killed. */
    HttpResponse<String> post(String path, String token, String json, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** SIGKILL: no hook runs, nothing is flushed, its database server is left behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** SIGKILL to it and to every process of its database, as when the machine loses its power. */
    void killWithDatabase(Path var) throws IOException, InterruptedException {
        Path cluster = PrivateCluster.home(var.resolve("postgres"));
        List<String> lock = Files.readAllLines(cluster.resolve("data/postmaster.pid"));
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(lock.get(0).strip())).orElseThrow();
        List<ProcessHandle> backends = postmaster.children().toList();
        process.destroyForcibly();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
    }

    /** SIGTERM, as an operator ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
