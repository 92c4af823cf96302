package org.gridwarden.cli.terminal;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says on standard error what a long command is doing and for how long: on a terminal in a line that counts seconds,
 * elsewhere a line for each step that takes longer than a second. Ends with what all of it took. For one thread.
 */
public final class Steps implements AutoCloseable {

    private static final long QUIET_SECONDS = 15;

    private final PrintStream out;
    private final boolean terminal = System.console() != null;
    private volatile int rows;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "steps");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to count; says everything here. */
    public Steps(PrintStream out) {
        this.out = out;
    }

    /** Does the work under this name and answers what it does. */
    public <T> T run(String name, Supplier<T> work) {
        long start = System.nanoTime();
        long pause = terminal ? 1 : QUIET_SECONDS;
        var ticks = ticker.scheduleAtFixedRate(() -> tick(name, start), pause, pause, TimeUnit.SECONDS);
        try {
            T result = work.get();
            ticks.cancel(true);
            double seconds = secondsSince(start);
            if (terminal) {
                out.print("\r\033[K");
            }
            if (seconds >= 1) {
                String speed = rows == 0 ? "" : String.format(Locale.ROOT, ", %,.0f rows a second", rows / seconds);
                out.printf(Locale.ROOT, "%s: %.1f s%s%n", name, seconds, speed);
            }
            return result;
        } finally {
            ticks.cancel(true);
        }
    }

    /** How many rows the step has behind it; shown with the seconds. */
    public void rows(int count) {
        rows = count;
    }

    /** Seconds since the command began, and the most memory that it had; the database's is its own. */
    public String total() {
        return String.format(
                Locale.ROOT, "Done in %.1f s with %,d MB of memory at most.", secondsSince(begun), peakBytes() >> 20);
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private void tick(String name, long start) {
        String done = rows == 0 ? "" : String.format(Locale.ROOT, ", %,d rows", rows);
        out.printf(Locale.ROOT, terminal ? "\r%s … %.0f s%s " : "%s … %.0f s%s%n", name, secondsSince(start), done);
        out.flush();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** What the process held at most, as Linux has it; elsewhere what Java's heap did. */
    private static long peakBytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) << 10;
                }
            }
        } catch (IOException noLinux) {
            // The heap tells less, but something.
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
