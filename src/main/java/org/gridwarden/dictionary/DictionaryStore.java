package org.gridwarden.dictionary;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridwarden.db.Transaction;
import org.gridwarden.json.Json;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the dictionaries. */
final class DictionaryStore {

    private static final String LIST = """
            SELECT dictionary, code, parent_code, position, name_zh, name_en, source, confidence, active,
                   attributes::text AS attributes
            FROM dictionary_entry
            WHERE :dictionary::text IS NULL OR dictionary = :dictionary
            ORDER BY dictionary, position, code""";

    private static final String FIND = """
            SELECT dictionary, code, parent_code, position, name_zh, name_en, source, confidence, active,
                   attributes::text AS attributes
            FROM dictionary_entry WHERE dictionary = :dictionary AND code = :code""";

    private static final String NAMES = "SELECT DISTINCT dictionary FROM dictionary_entry";

    private static final String PUT = """
            INSERT INTO dictionary_entry
                (dictionary, code, parent_code, position, name_zh, name_en, source, confidence, active, attributes)
            VALUES (:dictionary, :code, :parentCode, :position, :nameZh, :nameEn, :source, :confidence, :active, :attributes::jsonb)
            ON CONFLICT (dictionary, code) DO UPDATE SET
                parent_code = EXCLUDED.parent_code, position = EXCLUDED.position, name_zh = EXCLUDED.name_zh,
                name_en = EXCLUDED.name_en, source = EXCLUDED.source, confidence = EXCLUDED.confidence,
                active = EXCLUDED.active, attributes = EXCLUDED.attributes""";

    private static final RowMapper<DictionaryEntry> ENTRY = (row, context) -> new DictionaryEntry(
            row.getString("dictionary"),
            row.getString("code"),
            row.getString("parent_code"),
            row.getInt("position"),
            row.getString("name_zh"),
            row.getString("name_en"),
            row.getString("source"),
            row.getString("confidence"),
            row.getBoolean("active"),
            Json.readObject(row.getString("attributes")));

    List<DictionaryEntry> list(Transaction tx) {
        return tx.handle()
                .createQuery(LIST)
                .bind("dictionary", (String) null)
                .map(ENTRY)
                .list();
    }

    List<DictionaryEntry> list(Transaction tx, String dictionary) {
        return tx.handle()
                .createQuery(LIST)
                .bind("dictionary", dictionary)
                .map(ENTRY)
                .list();
    }

    Optional<DictionaryEntry> find(Transaction tx, String dictionary, String code) {
        return tx.handle()
                .createQuery(FIND)
                .bind("dictionary", dictionary)
                .bind("code", code)
                .map(ENTRY)
                .findOne();
    }

    /** Names of the dictionaries that have an entry. */
    Set<String> names(Transaction tx) {
        return new HashSet<>(tx.handle().createQuery(NAMES).mapTo(String.class).list());
    }

    /** Adds the entries, or changes those that are there. */
    void put(Transaction tx, List<DictionaryEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        PreparedBatch batch = tx.handle().prepareBatch(PUT);
        for (DictionaryEntry entry : entries) {
            batch.bind("dictionary", entry.dictionary())
                    .bind("code", entry.code())
                    .bind("parentCode", entry.parentCode())
                    .bind("position", entry.position())
                    .bind("nameZh", entry.nameZh())
                    .bind("nameEn", entry.nameEn())
                    .bind("source", entry.source())
                    .bind("confidence", entry.confidence())
                    .bind("active", entry.active())
                    .bind("attributes", Json.writeText(entry.attributes()))
                    .add();
        }
        batch.execute();
    }
}
