package org.gridwarden.testing;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The string constants of a compiled class (JVM specification, 4.4): fields, literals, recipes of concatenations. */
public final class ClassConstants {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int STRING = 8;
    /** Bytes behind the tag, by tag; UTF8 has its own length. */
    private static final int[] BYTES = {0, 0, 0, 4, 4, 8, 8, 2, 2, 4, 4, 4, 4, 0, 0, 3, 2, 4, 4, 2, 2};

    private ClassConstants() {}

    /** In the order of the constant pool. */
    public static List<String> strings(Path classFile) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(classFile))) {
            in.readInt();
            in.readInt();
            String[] texts = new String[in.readUnsignedShort()];
            List<Integer> strings = new ArrayList<>();
            for (int i = 1; i < texts.length; i++) {
                int tag = in.readUnsignedByte();
                if (tag == UTF8) {
                    texts[i] = in.readUTF();
                } else if (tag == STRING) {
                    strings.add(in.readUnsignedShort());
                } else {
                    in.skipNBytes(BYTES[tag]);
                }
                if (tag == LONG || tag == DOUBLE) {
                    i++; // takes two numbers
                }
            }
            return strings.stream().map(index -> texts[index]).toList();
        }
    }
}
