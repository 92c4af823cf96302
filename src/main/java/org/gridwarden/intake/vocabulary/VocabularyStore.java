package org.gridwarden.intake.vocabulary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.intake.given.Vocabulary;

/** Reads the dictionaries that reports use, and adds categories where a person asks for it. */
final class VocabularyStore {

    private static final String LIST = """
            SELECT dictionary, code, coalesce(parent_code, '') AS parent, lower(name_zh) AS name_zh,
                   lower(name_en) AS name_en
            FROM dictionary_entry
            WHERE dictionary IN ('report_category', 'channel', 'measure_word') AND active
            """;

    private static final String GROUPINGS = """
            SELECT e.code, coalesce(e.parent_code, '') AS parent, m.member
            FROM dictionary_entry e
            LEFT JOIN LATERAL jsonb_array_elements_text(e.attributes -> 'members') AS m (member) ON true
            WHERE e.dictionary = 'category_grouping' AND e.active
            ORDER BY e.position, e.code
            """;

    private static final String LOOKING = """
            SELECT code FROM dictionary_entry
            WHERE dictionary = 'channel' AND active AND attributes ->> 'looking' = 'yes'
            """;

    private static final String ADD_CATEGORY = """
            INSERT INTO dictionary_entry (dictionary, code, position, name_zh, name_en, source, confidence)
            VALUES ('report_category', :code, 9000, :name, :name, :source, 'practice')
            ON CONFLICT (dictionary, code) DO NOTHING
            """;

    Vocabulary read(Transaction tx) {
        Map<String, Map<String, String>> parents = new HashMap<>();
        Map<String, String> codes = new HashMap<>();
        tx.handle().createQuery(LIST).mapToMap().forEach(row -> {
            String code = (String) row.get("code");
            parents.computeIfAbsent((String) row.get("dictionary"), name -> new HashMap<>())
                    .put(code, (String) row.get("parent"));
            if (Vocabulary.CATEGORY.equals(row.get("dictionary"))) {
                codes.putIfAbsent((String) row.get("name_zh"), code);
                codes.putIfAbsent((String) row.get("name_en"), code);
            }
        });
        return new Vocabulary(parents, codes);
    }

    /** The groups of other frames with the categories in them, in order. */
    CategoryGroupings groupings(Transaction tx) {
        CategoryGroupings groupings = new CategoryGroupings();
        tx.handle()
                .createQuery(GROUPINGS)
                .map((row, context) ->
                        groupings.add(row.getString("code"), row.getString("parent"), row.getString("member")))
                .list();
        return groupings;
    }

    /** Channels, or groups of them, by which somebody looks for problems. */
    List<String> lookingChannels(Transaction tx) {
        return tx.handle().createQuery(LOOKING).mapTo(String.class).list();
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
