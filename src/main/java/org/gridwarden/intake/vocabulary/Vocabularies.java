package org.gridwarden.intake.vocabulary;

import java.util.List;
import java.util.Map;
import org.gridwarden.db.Transaction;
import org.gridwarden.intake.given.Vocabulary;

/** The words in which reports are given, for whoever takes reports in or reads them within a transaction. Thread-safe. */
public final class Vocabularies {

    private final VocabularyStore store = new VocabularyStore();

    /** The words as they are now. */
    public Vocabulary read(Transaction tx) {
        return store.read(tx);
    }

    /**
     * Adds categories that a person asked for.
     *
     * @param source whose words they are
     * @return the codes that were not there before
     */
    public List<String> addCategories(Transaction tx, Map<String, String> namesByCode, String source) {
        return store.addCategories(tx, namesByCode, source);
    }
}
