package org.gridwarden.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;

/** Reads the dictionaries that reports use, and adds categories where a person asks for it. */
final class VocabularyStore {

    private static final String LIST = """
            SELECT dictionary, code, coalesce(parent_code, '') AS parent
            FROM dictionary_entry
            WHERE dictionary IN ('report_category', 'channel', 'measure_word') AND active
            """;

    private static final String ADD_CATEGORY = """
            INSERT INTO dictionary_entry (dictionary, code, position, name_zh, name_en, source, confidence)
            VALUES ('report_category', :code, 9000, :name, :name, :source, 'practice')
            ON CONFLICT (dictionary, code) DO NOTHING
            """;

    Vocabulary read(Transaction tx) {
        Map<String, Map<String, String>> parents = new HashMap<>();
        tx.handle()
                .createQuery(LIST)
                .mapToMap()
                .forEach(row -> parents.computeIfAbsent((String) row.get("dictionary"), name -> new HashMap<>())
                        .put((String) row.get("code"), (String) row.get("parent")));
        return new Vocabulary(parents);
    }

    /** Returns the codes that were not there before. */
    List<String> addCategories(Transaction tx, Map<String, String> namesByCode, String source) {
        return namesByCode.entrySet().stream()
                .filter(entry -> tx.handle()
                                .createUpdate(ADD_CATEGORY)
                                .bind("code", entry.getKey())
                                .bind("name", entry.getValue())
                                .bind("source", source)
                                .execute()
                        > 0)
                .map(Map.Entry::getKey)
                .toList();
    }
}
