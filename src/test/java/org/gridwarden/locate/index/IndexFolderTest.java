package org.gridwarden.locate.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.testing.EditionSketch;
import org.gridwarden.testing.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    private static final EditionContent CONTENT = EditionSketch.of("gov")
            .level("city", LevelFit.TILES)
            .level("building", LevelFit.INSIDE)
            .unit("Y", 1, null, Shapes.box(0, 0, 1, 1))
            .unit("h", 2, "Y", Shapes.box(0.1, 0.1, 0.3, 0.3))
            .edition(1, "0123456789abcdef0123");

    @TempDir
    Path folder;

    private final AtomicInteger builds = new AtomicInteger();

    @Test
    void builds_once_and_maps_ever_after() throws IOException {
        NetworkIndex built = open(CONTENT);
        NetworkIndex mapped = open(CONTENT);
        assertThat(builds).hasValue(1);
        assertThat(mapped.units()).isEqualTo(built.units());
        assertThat(mapped.plain(2_000_000, 2_000_000)).isEqualTo(built.plain(2_000_000, 2_000_000));
        assertThat(mapped.code(mapped.findInside(2_000_000, 2_000_000))).isEqualTo("h");
        try (Stream<Path> kept = Files.list(folder)) {
            assertThat(kept)
                    .extracting(path -> path.getFileName().toString())
                    .containsExactly("gov-1-0123456789abcdef.idx");
        }
    }

    @Test
    void rebuilds_what_was_damaged_in_any_byte_of_any_file() throws IOException {
        open(CONTENT);
        Path place = new IndexFolder(folder).place(CONTENT.network(), CONTENT.edition());
        for (String name : new String[] {"units", "tiling.cells", "inside-0.cells"}) {
            byte[] bytes = Files.readAllBytes(place.resolve(name));
            for (int at = 0; at < bytes.length; at += Math.max(1, bytes.length / 40)) {
                byte[] damaged = bytes.clone();
                damaged[at] ^= 1;
                Files.write(place.resolve(name), damaged);
                int before = builds.get();
                assertThat(open(CONTENT).find(5_000_000, 5_000_000)).isZero();
                assertThat(builds.get()).as("byte %d of %s", at, name).isEqualTo(before + 1);
            }
            Files.write(place.resolve(name), new byte[3]);
            assertThat(open(CONTENT).find(5_000_000, 5_000_000)).isZero();
            Files.delete(place.resolve(name));
            assertThat(open(CONTENT).find(5_000_000, 5_000_000)).isZero();
        }
    }

    @Test
    void answers_even_where_nothing_can_be_kept() throws IOException {
        Path file = Files.createFile(folder.resolve("not-a-folder"));
        NetworkIndex index = new IndexFolder(file).open(CONTENT.network(), CONTENT.edition(), () -> CONTENT);
        assertThat(index.find(5_000_000, 5_000_000)).isZero();
    }

    private NetworkIndex open(EditionContent content) {
        return new IndexFolder(folder).open(content.network(), content.edition(), () -> {
            builds.incrementAndGet();
            return content;
        });
    }
}
