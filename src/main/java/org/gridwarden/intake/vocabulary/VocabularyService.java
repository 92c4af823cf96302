package org.gridwarden.intake.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gridwarden.db.Database;
import org.gridwarden.intake.given.Vocabulary;

/** Widens codes to what they stand for: a group to its members. Thread-safe. */
public final class VocabularyService {

    private final Database database;
    private final VocabularyStore store = new VocabularyStore();

    /** The vocabularies of this database. */
    public VocabularyService(Database database) {
        this.database = database;
    }

    /** These categories and all below them, groups of other frames (六大整治 …) too; empty stays empty. */
    public Set<String> categories(List<String> codes) {
        return codes.isEmpty()
                ? Set.of()
                : Set.copyOf(database.read(tx -> store.read(tx)
                        .withMembers(Vocabulary.CATEGORY, store.groupings(tx).members(codes))));
    }

    /** The groups of a frame in order, each with its categories and all below them; empty where there is no such frame. */
    public Map<String, Set<String>> groups(String grouping) {
        return database.read(tx -> {
            Vocabulary words = store.read(tx);
            CategoryGroupings groupings = store.groupings(tx);
            Map<String, Set<String>> groups = new LinkedHashMap<>();
            for (String group : groupings.groups(grouping)) {
                groups.put(group, words.withMembers(Vocabulary.CATEGORY, groupings.members(List.of(group))));
            }
            return groups;
        });
    }

    /** The channels by which somebody looks for problems, by the attribute {@code looking} of the dictionary. */
    public Set<String> lookingChannels() {
        return Set.copyOf(
                database.read(tx -> store.read(tx).withMembers(Vocabulary.CHANNEL, store.lookingChannels(tx))));
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
