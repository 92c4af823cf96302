package org.gridwarden.mapsheet.canvas;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gridwarden.http.Problem;
import org.gridwarden.http.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The font of everything printed, which knows Chinese. It is read from the installation's files at the first use, never
 * from the network, and embedded as a subset. Its outlines must be TrueType: the subsets that PDF libraries for this
 * Java make of PostScript outlines (as in Noto Sans CJK) lose parts of some characters. Thread-safe.
 */
public final class PrintFonts {

    /** Where such fonts are on usual systems, the best first. */
    private static final List<String> PLACES = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/wenquanyi/wqy-microhei/wqy-microhei.ttc",
            "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc");

    private static final int COLLECTION = 0x74746366;
    private static final int POSTSCRIPT = 0x4f54544f;
    private static final int FIRST_OFFSET = 12;

    private final @Nullable Path configured;
    private volatile @Nullable BaseFont loaded;

    /** The font of this file, or of where systems keep them where it is null. */
    public PrintFonts(@Nullable Path configured) {
        this.configured = configured;
    }

    /** The font; throws a 503 problem that says what to install when there is none. */
    BaseFont font() {
        BaseFont found = loaded;
        if (found == null) {
            found = load();
            loaded = found;
        }
        return found;
    }

    private BaseFont load() {
        Path file = file().orElseThrow(() -> missing("no TrueType font with Chinese characters was found"));
        try {
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (DocumentException e) {
            throw new IllegalStateException("the font " + file + " cannot be used", e);
        }
    }

    private Optional<Path> file() {
        return configured != null
                ? Optional.of(configured).filter(Files::isReadable)
                : PLACES.stream().map(Path::of).filter(Files::isReadable).findFirst();
    }

    private static BaseFont read(Path file) throws IOException, DocumentException {
        boolean collection;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            int kind = bytes.readInt();
            collection = kind == COLLECTION;
            if (collection) {
                bytes.seek(FIRST_OFFSET);
                bytes.seek(Integer.toUnsignedLong(bytes.readInt()));
                kind = bytes.readInt();
            }
            if (kind == POSTSCRIPT) {
                throw missing("the font " + file.getFileName() + " has PostScript outlines, which cannot be embedded");
            }
        }
        return BaseFont.createFont(collection ? file + ",0" : file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    private static ProblemException missing(String what) {
        return Problem.of(
                503,
                "font_missing",
                "Nothing can be printed here",
                what + "; install the package fonts-wqy-microhei, or name a file in the setting print.font");
    }
}
