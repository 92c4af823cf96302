package org.gridwarden.intake;

import java.util.List;
import java.util.Set;
import org.gridwarden.db.Database;

/** Widens codes to what they stand for: a group to its members. Thread-safe. */
public final class VocabularyService {

    private final Database database;
    private final VocabularyStore store = new VocabularyStore();

    public VocabularyService(Database database) {
        this.database = database;
    }

    /** These categories and all below them; empty stays empty. */
    public Set<String> categories(List<String> codes) {
        return widened(Vocabulary.CATEGORY, codes);
    }

    /** These channels and all below them; empty stays empty. */
    public Set<String> channels(List<String> codes) {
        return widened(Vocabulary.CHANNEL, codes);
    }

    private Set<String> widened(String dictionary, List<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(database.read(store::read).withMembers(dictionary, codes));
    }
}
