package org.gridwarden.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tile as it is kept and sent. The array belongs to the tile and must not be changed.
 *
 * @param gzip compressed bytes; none for an empty tile
 * @param tag entity tag of the content
 */
@SuppressWarnings("ArrayRecordComponent")
public record StoredTile(byte[] gzip, String tag) {

    /** The tile of these uncompressed bytes. */
    static StoredTile of(byte[] bytes) {
        if (bytes.length == 0) {
            return new StoredTile(bytes, "empty");
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new StoredTile(compressed.toByteArray(), ContentTag.of(bytes));
    }

    /** Whether nothing lies in the tile. */
    public boolean isEmpty() {
        return gzip.length == 0;
    }

    /** The uncompressed bytes, for the rare caller who does not take gzip. */
    public byte[] plain() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
