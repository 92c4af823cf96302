package org.gridwarden.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows that are fetched page by page as they are asked for; one page is in memory at a time. Not thread-safe. */
final class PagedRows<K> implements Iterator<ExportTable.Row> {

    /**
     * A page.
     *
     * @param rows in order
     * @param next where the following page begins, null at the end
     */
    record Page<K>(List<ExportTable.Row> rows, @Nullable K next) {}

    private final Function<@Nullable K, Page<K>> fetch;
    private final Deque<ExportTable.Row> waiting = new ArrayDeque<>();
    private @Nullable K next;
    private boolean ended;

    /** @param fetch the page that begins at a key, the first for null */
    PagedRows(Function<@Nullable K, Page<K>> fetch) {
        this.fetch = fetch;
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && !ended) {
            Page<K> page = fetch.apply(next);
            waiting.addAll(page.rows());
            next = page.next();
            ended = next == null;
        }
        return !waiting.isEmpty();
    }

    @Override
    public ExportTable.Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.removeFirst();
    }
}
