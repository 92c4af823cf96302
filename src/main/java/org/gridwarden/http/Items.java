package org.gridwarden.http;

import java.util.List;

/**
 * A whole list as a JSON object, so that members can be added to the answer later.
 *
 * @param items in order
 */
public record Items<T>(List<T> items) {

    public Items {
        items = List.copyOf(items);
    }
}
