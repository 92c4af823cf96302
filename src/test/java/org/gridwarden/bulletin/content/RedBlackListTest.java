package org.gridwarden.bulletin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridwarden.density.figure.Figures;
import org.junit.jupiter.api.Test;

class RedBlackListTest {

    /**
     * <pre>
     *   place  closed of  overdue   rank
     *   A      9      10  0         1 red      90 %
     *   B      18     20  1         2          90 %, one overdue
     *   C      8      10  0         3          80 %
     *   D      8      10  0         3          the same: the rank is shared
     *   E      1      10  0         5
     *   F      0      10  0         6 black
     *   G      4      4   0         too few
     *   H      0      0   0         none
     * </pre>
     */
    @Test
    void places_are_ranked_by_rate_then_overdue_then_closed() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("H", new Figures(0, 0, 0));
        figures.put("G", new Figures(4, 4, 0));
        figures.put("F", new Figures(10, 0, 0));
        figures.put("E", new Figures(10, 1, 0));
        figures.put("D", new Figures(10, 8, 0));
        figures.put("C", new Figures(10, 8, 0));
        figures.put("B", new Figures(20, 18, 1));
        figures.put("A", new Figures(10, 9, 0));
        assertThat(shown(RedBlackList.of(figures, 5))).isEqualTo("1A:red 2B:red 3C:null 3D:null 5E:black 6F:black");
    }

    /** Three of nine could be red, but four share the first rank; the last three are apart. */
    @Test
    void places_that_share_a_rank_are_on_a_list_together_or_not_at_all() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        for (String code : List.of("A", "B", "C", "D")) {
            figures.put(code, new Figures(8, 8, 0));
        }
        figures.put("E", new Figures(8, 5, 0));
        figures.put("F", new Figures(8, 4, 0));
        figures.put("G", new Figures(8, 3, 0));
        figures.put("H", new Figures(8, 2, 0));
        figures.put("I", new Figures(8, 2, 0));
        assertThat(shown(RedBlackList.of(figures, 5)))
                .isEqualTo("1A:null 1B:null 1C:null 1D:null 5E:null 6F:null 7G:black 8H:black 8I:black");
    }

    @Test
    void two_places_are_ranked_but_neither_is_shamed() {
        assertThat(shown(RedBlackList.of(Map.of("A", new Figures(9, 9, 0), "B", new Figures(9, 1, 0)), 1)))
                .isEqualTo("1A:null 2B:null");
    }

    @Test
    void rates_are_compared_as_fractions_and_not_as_rounded_numbers() {
        Map<String, Figures> figures = new LinkedHashMap<>();
        figures.put("A", new Figures(1_000_000_000, 333_333_333, 0));
        figures.put("B", new Figures(3, 1, 0));
        figures.put("C", new Figures(1_000_000_000, 333_333_334, 0));
        assertThat(shown(RedBlackList.of(figures, 1))).isEqualTo("1C:red 2B:null 3A:black");
    }

    private static String shown(List<RedBlackList.Place> places) {
        return places.stream()
                .map(place -> place.rank() + place.code() + ":" + place.list())
                .collect(Collectors.joining(" "));
    }
}
