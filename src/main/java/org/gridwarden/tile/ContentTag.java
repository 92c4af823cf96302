package org.gridwarden.tile;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for bytes: the first 16 hexadecimal digits of their SHA-256. Not thread-safe. */
final class ContentTag {

    private final MessageDigest digest;

    ContentTag() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The tag of these bytes. */
    static String of(byte[] bytes) {
        ContentTag tag = new ContentTag();
        tag.digest.update(bytes);
        return tag.text();
    }

    /** Adds bytes; where one addition ends and the next begins is part of the content. */
    void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }
}
