package org.gridwarden.mapsheet.canvas;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;

/** A PDF in the making, page by page. Used once, by one thread. */
public final class PdfBook {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Document document;
    private final PdfWriter writer;
    private final Box page;
    private final PrintFonts fonts;

    /**
     * An empty book.
     *
     * @param page size of every page
     * @param title shown by readers of the file
     * @param subject what it was made from
     */
    public PdfBook(Box page, PrintFonts fonts, String title, String subject) {
        this.page = page;
        this.fonts = fonts;
        fonts.font();
        document = new Document(new Rectangle((float) page.width(), (float) page.height()));
        writer = PdfWriter.getInstance(document, out);
        writer.setFullCompression();
        document.addTitle(title);
        document.addSubject(subject);
        document.addCreator("Gridwarden");
        document.open();
    }

    /** Begins the next page. */
    public Canvas newPage() {
        document.newPage();
        return new PdfCanvas(writer.getDirectContent(), page.height(), fonts);
    }

    /** The whole file; nothing may be drawn afterwards. */
    public byte[] finish() {
        document.close();
        return out.toByteArray();
    }
}
