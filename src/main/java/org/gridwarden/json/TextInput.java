package org.gridwarden.json;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file as people send it: plain or gzipped, with or without a byte order mark, in UTF-8 or in what older
 * programs write. The first megabyte decides: what holds zeros is UTF-16, what is no UTF-8 is GB 18030 (of which GBK and GB 2312 are parts) where its
 * bytes pair off as Chinese, and else Windows-1252.
 *
 * @param reader the text, without a byte order mark
 * @param charset what it is read as
 * @param guessed whether neither the caller nor the file said so, and it is not UTF-8
 */
public record TextInput(Reader reader, Charset charset, boolean guessed) {

    private static final int LOOK_AHEAD = 1 << 20;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char RECORD_SEPARATOR = 0x1e;

    /** Begins to read; {@code said} is the character set where somebody knows it. */
    public static TextInput open(InputStream stream, @Nullable Charset said) throws IOException {
        return ofPlain(unzipped(stream), said);
    }

    /** Begins to read what is not zipped. */
    public static TextInput ofPlain(InputStream stream, @Nullable Charset said) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, LOOK_AHEAD);
        in.mark(LOOK_AHEAD);
        byte[] head = in.readNBytes(LOOK_AHEAD - 1);
        in.reset();
        Charset marked = marked(head);
        if (marked != null) {
            in.skipNBytes(marked.equals(StandardCharsets.UTF_8) ? 3 : 2);
            return of(in, marked, false);
        }
        if (said != null) {
            return of(in, said, false);
        }
        Charset found = guess(head);
        return of(in, found, !found.equals(StandardCharsets.UTF_8));
    }

    /** The character set of this name; throws {@link IllegalArgumentException} with a sentence where there is none. */
    public static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("the encoding '" + name + "' is unknown", e);
        }
    }

    /** A text that is closed with its stream. */
    public record Closing(Reader reader) implements AutoCloseable {

        /** Like {@link TextInput#open}. */
        public static Closing open(InputStream stream, @Nullable Charset said) throws IOException {
            return new Closing(TextInput.open(stream, said).reader());
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private static TextInput of(InputStream in, Charset charset, boolean guessed) {
        return new TextInput(new WithoutSeparators(new InputStreamReader(in, charset)), charset, guessed);
    }

    /** The bytes, unzipped where they are gzipped. */
    public static InputStream unzipped(InputStream stream) throws IOException {
        BufferedInputStream in = new BufferedInputStream(stream, 1 << 16);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static @Nullable Charset marked(byte[] head) {
        if (head.length >= 3 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf) {
            return StandardCharsets.UTF_8;
        }
        int first = head.length < 2 ? 0 : (head[0] & 0xff) << 8 | head[1] & 0xff;
        return first == 0xfeff ? StandardCharsets.UTF_16BE : first == 0xfffe ? StandardCharsets.UTF_16LE : null;
    }

    private static Charset guess(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        if (decodes(head, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        return decodes(head, GB18030) && pairsOff(head) ? GB18030 : WINDOWS_1252;
    }

    /** Whether the bytes are text of the character set; a character cut off at the end is none the less. */
    private static boolean decodes(byte[] head, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(head.length + 1);
        return !decoder.decode(ByteBuffer.wrap(head), text, false).isError();
    }

    /** Chinese comes in runs of high bytes; an accented letter stands alone among Latin ones. */
    private static boolean pairsOff(byte[] head) {
        int alone = 0;
        int together = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] < 0) {
                int end = i;
                while (end < head.length && head[end] < 0) {
                    end++;
                }
                if (end - i == 1) {
                    alone++;
                } else {
                    together++;
                }
                i = end;
            }
        }
        return together > alone;
    }

    /** Reads the record separators of RFC 8142 as white space; no JSON and no CSV text holds them otherwise. */
    private static final class WithoutSeparators extends FilterReader {

        WithoutSeparators(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            return c == RECORD_SEPARATOR ? ' ' : c;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (target[i] == RECORD_SEPARATOR) {
                    target[i] = ' ';
                }
            }
            return count;
        }
    }
}
