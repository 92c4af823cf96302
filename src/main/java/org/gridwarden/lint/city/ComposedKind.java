package org.gridwarden.lint.city;

import java.util.List;
import org.gridwarden.lint.rule.Words;

/**
 * A kind of grid that is made of unit grids and never drawn.
 *
 * @param kind stable name, such as {@code management}
 * @param attribute attribute of a unit grid that names the composed grid it is part of
 * @param levels codes of the levels whose units are its parts
 * @param name what the kind is called
 * @param clause what is known of it
 * @param source from where
 * @param confidence text, practice, unverified or configured
 */
public record ComposedKind(
        String kind,
        String attribute,
        List<String> levels,
        Words name,
        String clause,
        String source,
        String confidence) {

    public ComposedKind {
        levels = List.copyOf(levels);
    }
}
