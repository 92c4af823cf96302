package org.gridwarden.grid.publish;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.EditionContent;
import org.gridwarden.grid.Network;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 in hex over everything of an edition that decides an answer. It is independent of database identities, of the
 * order of input and of who published when: two installations with the same units have the same hash.
 *
 * <p>The bytes are {@code gridwarden-edition-1} and then, for every unit by level and code (codes compared as unsigned
 * UTF-8), its code, name, level code and parent's code (each an {@code int} length in bytes and the UTF-8; −1 for no
 * parent), households and residents (each an {@code int}, −1 where unknown) and the 32 bytes of {@link BoundaryHash}.
 * Numbers are big-endian. Attributes are left out: they decorate an answer, they do not decide it.
 */
public final class ContentHash {

    private static final byte[] HEADER = "gridwarden-edition-1".getBytes(StandardCharsets.UTF_8);

    private final MessageDigest digest = Sha256.create();

    private ContentHash() {}

    /** The hash of a published edition, recomputed from what is in memory. */
    public static String of(EditionContent content) {
        Map<Long, String> codes = new HashMap<>();
        content.units().forEach(unit -> codes.put(unit.unitId(), unit.code()));
        List<Entry> entries = content.units().stream()
                .map(unit -> new Entry(
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        unit.parentUnitId() == null ? null : codes.get(unit.parentUnitId()),
                        unit.households(),
                        unit.residents(),
                        BoundaryHash.of(unit.geometry())))
                .toList();
        return of(content.network(), entries);
    }

    static String of(Network network, Collection<Entry> entries) {
        Map<Integer, String> levels = new HashMap<>();
        network.levels().forEach(level -> levels.put(level.rank(), level.code()));
        ContentHash hash = new ContentHash();
        hash.digest.update(HEADER);
        entries.stream()
                .sorted(Comparator.comparingInt(Entry::level).thenComparing(Entry::code, ContentHash::compareUtf8))
                .forEach(entry -> hash.add(entry, levels.get(entry.level())));
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** One unit as it enters the hash. */
    record Entry(
            String code,
            String name,
            int level,
            @Nullable String parentCode,
            @Nullable Integer households,
            @Nullable Integer residents,
            byte[] boundaryHash) {}

    private void add(Entry entry, @Nullable String levelCode) {
        text(entry.code());
        text(entry.name());
        text(levelCode);
        text(entry.parentCode());
        number(entry.households() == null ? -1 : entry.households());
        number(entry.residents() == null ? -1 : entry.residents());
        digest.update(entry.boundaryHash());
    }

    private void text(@Nullable String text) {
        if (text == null) {
            number(-1);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private static int compareUtf8(String a, String b) {
        return Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
