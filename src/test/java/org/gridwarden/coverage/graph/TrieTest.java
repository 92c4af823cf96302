package org.gridwarden.coverage.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrieTest {

    /** A key whose hash says little, so that many keys share one. */
    private record Dull(int number) {
        @Override
        public int hashCode() {
            return number % 7 * 0x08000000 + number % 3;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void behaves_as_a_map_and_old_versions_stay_as_they_were(long seed) {
        Random random = new Random(seed);
        Map<Dull, Integer> map = new HashMap<>();
        Trie<Dull, Integer> trie = Trie.empty();
        for (int i = 0; i < 3000; i++) {
            Dull key = new Dull(random.nextInt(120));
            Map<Dull, Integer> before = Map.copyOf(map);
            Trie<Dull, Integer> old = trie;
            if (random.nextInt(5) < 3) {
                map.put(key, i);
                trie = trie.with(key, i);
            } else {
                map.remove(key);
                trie = trie.without(key);
            }
            assertThat(entries(trie)).as("seed %d step %d", seed, i).isEqualTo(map);
            assertThat(trie.size()).isEqualTo(map.size());
            assertThat(entries(old)).as("seed %d step %d before", seed, i).isEqualTo(before);
        }
        assertThat(entries(Trie.of(map))).isEqualTo(map);
    }

    private static Map<Dull, Integer> entries(Trie<Dull, Integer> trie) {
        Map<Dull, Integer> entries = new HashMap<>();
        trie.forEach((key, value) -> {
            assertThat(entries.put(key, value)).isNull();
            assertThat(trie.get(key)).isEqualTo(value);
        });
        return entries;
    }
}
