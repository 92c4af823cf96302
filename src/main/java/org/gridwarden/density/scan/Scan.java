package org.gridwarden.density.scan;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Walks the chunks that match a question, on several processors where there is much to look at. Stateless. */
public final class Scan {

    /** Rows for which it is not worth while to wake another thread. */
    private static final int FEW_ROWS = 200_000;

    private static final int MOST_PARTS = 8;

    private Scan() {}

    /** Takes one chunk, of which some rows may match. */
    public interface Taker<A> {

        /** {@code rows} is turned to the chunk. */
        void take(A sum, MatchingRows rows);
    }

    /**
     * Adds up chunks {@code from} to {@code to}, the last not included.
     *
     * @param first takes the sum
     * @param empty makes a sum of nothing for each further processor
     * @param together adds the second to the first
     */
    public static <A> A over(
            ReportQuestion question,
            int from,
            int to,
            A first,
            Supplier<A> empty,
            Taker<A> taker,
            BinaryOperator<A> together) {
        return new Walk<>(question, null, empty, taker, together).over(from, to, first);
    }

    /** Adds up all chunks. */
    public static <A> A all(ReportQuestion question, Supplier<A> empty, Taker<A> taker, BinaryOperator<A> together) {
        return within(null, question, empty, taker, together);
    }

    /** Adds up what lies in a tile, for null everything. */
    public static <A> A within(
            @Nullable TileRows tile,
            ReportQuestion question,
            Supplier<A> empty,
            Taker<A> taker,
            BinaryOperator<A> together) {
        int chunks = question.columns().chunks().size();
        return new Walk<>(question, tile, empty, taker, together).over(0, chunks, empty.get());
    }

    private record Walk<A>(
            ReportQuestion question,
            @Nullable TileRows tile,
            Supplier<A> empty,
            Taker<A> taker,
            BinaryOperator<A> together) {

        A over(int from, int to, A first) {
            AtomicInteger next = new AtomicInteger(from);
            if (question.expectedRows() < FEW_ROWS) {
                return part(next, to, first);
            }
            int parts = Math.min(MOST_PARTS, Runtime.getRuntime().availableProcessors());
            return IntStream.range(0, parts)
                    .parallel()
                    .mapToObj(part -> part(next, to, part == 0 ? first : empty.get()))
                    .reduce(together)
                    .orElseThrow();
        }

        private A part(AtomicInteger next, int to, A sum) {
            if (next.get() >= to) {
                return sum;
            }
            MatchingRows rows = new MatchingRows(question, tile);
            for (int at = next.getAndIncrement(); at < to; at = next.getAndIncrement()) {
                if (rows.turnTo(at)) {
                    taker.take(sum, rows);
                }
            }
            return sum;
        }
    }
}
