package org.gridwarden.dictionary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridwarden.access.Caller;
import org.gridwarden.access.TerritoryCheck;
import org.gridwarden.audit.AuditLog;
import org.gridwarden.db.Database;
import org.gridwarden.http.Permission;
import org.gridwarden.http.Problem;

/** Reads and keeps the dictionaries. Thread-safe. */
public final class DictionaryService {

    private final Database database;
    private final AuditLog audit;
    private final DictionaryStore store = new DictionaryStore();

    /** Dictionaries as this database holds them. */
    public DictionaryService(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Loads those of the packaged dictionaries that have no entry yet; returns how many entries that were. */
    public int loadMissing() {
        return database.inTransaction(tx -> {
            Set<String> present = store.names(tx);
            List<DictionaryEntry> missing = DictionaryFiles.NAMES.stream()
                    .filter(name -> !present.contains(name))
                    .flatMap(name -> DictionaryFiles.read(name).stream())
                    .toList();
            store.put(tx, missing);
            return missing.size();
        });
    }

    /** Every entry, by dictionary and position. */
    public List<DictionaryEntry> list() {
        return database.read(store::list);
    }

    /** Entries of one dictionary by position, inactive ones too. */
    public List<DictionaryEntry> list(String dictionary) {
        return database.read(tx -> store.list(tx, dictionary));
    }

    /** Codes of one dictionary, inactive ones too: what was once recorded stays valid. */
    public Set<String> codes(String dictionary) {
        return list(dictionary).stream().map(DictionaryEntry::code).collect(Collectors.toSet());
    }

    /** Adds the entry, or changes it; throws a problem when it would be its own ancestor or its group is unknown. */
    public DictionaryEntry put(Caller caller, DictionaryEntry entry) {
        TerritoryCheck.requireEverywhere(caller, Permission.EDIT_DICTIONARIES);
        return database.inTransaction(tx -> {
            requireParent(entry, store.list(tx, entry.dictionary()));
            store.put(tx, List.of(entry));
            audit.record(
                    tx,
                    caller.actor(),
                    "dictionary.put",
                    "dictionary/" + entry.dictionary() + "/" + entry.code(),
                    null,
                    Map.of("nameZh", entry.nameZh(), "nameEn", entry.nameEn(), "active", entry.active()));
            return store.find(tx, entry.dictionary(), entry.code()).orElseThrow();
        });
    }

    private static void requireParent(DictionaryEntry entry, List<DictionaryEntry> siblings) {
        String parent = entry.parentCode();
        for (int depth = 0; parent != null; depth++) {
            String wanted = parent;
            if (wanted.equals(entry.code()) || depth > siblings.size()) {
                throw Problem.unprocessable(
                        "dictionary_cycle", entry.code() + " would be a member of itself", List.of());
            }
            parent = siblings.stream()
                    .filter(sibling -> sibling.code().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Problem.unprocessable(
                            "dictionary_parent_unknown",
                            "the dictionary " + entry.dictionary() + " has no entry " + wanted,
                            List.of()))
                    .parentCode();
        }
    }
}
