package org.gridwarden.cli.terminal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.gridwarden.batch.BatchTally;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how far a file is read, how fast, and how long it will take. One caller of {@link #show} at a time. */
public final class ProgressBar {

    private static final long PAUSE_NANOS = 250_000_000;
    private static final int WIDTH = 30;

    private final @Nullable PrintStream terminal;
    private final long totalBytes;
    private final AtomicLong bytesRead = new AtomicLong();
    private final long start = System.nanoTime();
    private long shownAt = start;
    private boolean shown;

    /**
     * A bar for {@code totalBytes} bytes.
     *
     * @param terminal where to draw, null for nowhere
     * @param totalBytes −1 where nobody knows
     */
    public ProgressBar(@Nullable PrintStream terminal, long totalBytes) {
        this.terminal = terminal;
        this.totalBytes = totalBytes;
    }

    /** The stream, its bytes counted as they are read. */
    public InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int value = super.read();
                bytesRead.addAndGet(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                bytesRead.addAndGet(Math.max(count, 0));
                return count;
            }
        };
    }

    /** Draws the state, a few times a second at most. */
    public void show(BatchTally tally) {
        long now = System.nanoTime();
        if (terminal != null && now - shownAt >= PAUSE_NANOS) {
            shownAt = now;
            shown = true;
            terminal.print("\r" + line(tally.rows(), now - start));
            terminal.flush();
        }
    }

    private String line(long rows, long nanos) {
        String speed = String.format(Locale.ROOT, "%,d rows  %,d rows/s", rows, perSecond(rows, nanos));
        if (totalBytes <= 0) {
            return speed + "   ";
        }
        double share = Math.min(1, (double) bytesRead.get() / totalBytes);
        int filled = (int) (WIDTH * share);
        long secondsLeft = share == 0 ? 0 : (long) (nanos / 1e9 * (1 - share) / share) + 1;
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %s  ETA %d s   ",
                "#".repeat(filled),
                " ".repeat(WIDTH - filled),
                100 * share,
                speed,
                secondsLeft);
    }

    private static long perSecond(long rows, long nanos) {
        return nanos == 0 ? 0 : Math.round(rows * 1e9 / nanos);
    }

    /** Says what became of the file. */
    public void end(BatchTally tally) {
        if (terminal == null) {
            return;
        }
        long nanos = System.nanoTime() - start;
        terminal.print(shown ? "\r" + " ".repeat(100) + "\r" : "");
        terminal.printf(
                Locale.ROOT,
                "%,d rows in %.1f s (%,d a second): %,d owned, %,d without a usable place%n",
                tally.rows(),
                nanos / 1e9,
                perSecond(tally.rows(), nanos),
                tally.owned(),
                tally.badPlaces());
        if (tally.badPlaces() > 0) {
            boolean more = tally.badPlaces() > tally.firstBadLines().size();
            terminal.println("without a usable place: lines " + tally.firstBadLines() + (more ? " and more" : ""));
        }
        if (tally.exchanged() > 0) {
            terminal.printf(
                    Locale.ROOT,
                    "in %,d of them longitude and latitude seem to be exchanged (--lng-column, --lat-column)%n",
                    tally.exchanged());
        }
    }
}
