package org.gridwarden.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param next what to send as {@code after} or {@code before} for the following part, null at the end
 */
public record Page<T>(List<T> items, @Nullable Object next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of at most {@code limit} of the {@code found} rows, of which one more was asked for than is shown:
     * with the extra row there is a next page, that begins after {@code key} of the last row shown.
     */
    public static <T> Page<T> of(List<T> found, int limit, Function<T, Object> key) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, limit), key.apply(found.get(limit - 1)));
    }

    /** The same page of other items. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<R>(items.stream().<R>map(change).toList(), next);
    }
}
