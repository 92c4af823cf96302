package org.gridwarden.dictionary;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a dictionary.
 *
 * @param dictionary such as {@code report_category}
 * @param code stable name, unique in the dictionary
 * @param parentCode the group it belongs to, null for none
 * @param position place in lists
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param source where it was found, null where nobody said
 * @param confidence {@code standard}, {@code practice} or {@code configured}
 * @param active whether it is still offered
 * @param attributes whatever else is known
 */
public record DictionaryEntry(
        String dictionary,
        String code,
        @Nullable String parentCode,
        int position,
        String nameZh,
        String nameEn,
        @Nullable String source,
        String confidence,
        boolean active,
        Map<String, Object> attributes) {

    public DictionaryEntry {
        attributes = Map.copyOf(attributes);
    }
}
