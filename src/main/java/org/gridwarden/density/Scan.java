package org.gridwarden.density;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Walks the chunks that match a question, on several processors where there are many. Stateless. */
final class Scan {

    private static final int MANY_CHUNKS = 6;

    private Scan() {}

    /** Takes one chunk, of which some rows may match. */
    interface Taker<A> {

        /** {@code states} is turned to the chunk; the taker has it work out the rows that are wanted. */
        void take(A sum, ChunkStates states);
    }

    /**
     * Adds up chunks {@code from} to {@code to}, the last not included.
     *
     * @param first takes the sum
     * @param empty makes a sum of nothing for each further processor
     * @param together adds the second to the first
     */
    static <A> A over(
            ReportQuestion question,
            int from,
            int to,
            A first,
            Supplier<A> empty,
            Taker<A> taker,
            BinaryOperator<A> together) {
        int parts =
                to - from < MANY_CHUNKS ? 1 : Math.min(8, Runtime.getRuntime().availableProcessors());
        AtomicInteger next = new AtomicInteger(from);
        if (parts == 1) {
            return part(question, next, to, first, taker);
        }
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> part(question, next, to, part == 0 ? first : empty.get(), taker))
                .reduce(together)
                .orElseThrow();
    }

    /** Adds up all chunks. */
    static <A> A all(ReportQuestion question, Supplier<A> empty, Taker<A> taker, BinaryOperator<A> together) {
        return over(question, 0, question.columns().chunks().size(), empty.get(), empty, taker, together);
    }

    private static <A> A part(ReportQuestion question, AtomicInteger next, int to, A sum, Taker<A> taker) {
        if (next.get() >= to) {
            return sum;
        }
        ChunkStates states = new ChunkStates(question);
        for (int at = next.getAndIncrement(); at < to; at = next.getAndIncrement()) {
            if (states.turnTo(at)) {
                taker.take(sum, states);
            }
        }
        return sum;
    }
}
