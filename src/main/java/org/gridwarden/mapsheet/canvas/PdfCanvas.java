package org.gridwarden.mapsheet.canvas;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import java.util.HashMap;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Draws into the content of a PDF page. */
final class PdfCanvas implements Canvas {

    /** Width of a halo in parts of the letters' size. */
    static final double HALO = 0.24;

    /** Width of the line that makes letters bold, in parts of their size: the font has one weight. */
    private static final double BOLD = 0.032;

    private static final int ROUND = 1;

    private final PdfContentByte content;
    private final double height;
    private final PrintFonts fonts;
    private final Map<Double, PdfGState> opacities = new HashMap<>();

    /** A page of this height in points. */
    PdfCanvas(PdfContentByte content, double height, PrintFonts fonts) {
        this.content = content;
        this.height = height;
        this.fonts = fonts;
        content.setLineCap(ROUND);
        content.setLineJoin(ROUND);
    }

    @Override
    public void fill(Geometry areas, Colour colour) {
        if (areas.isEmpty()) {
            return;
        }
        opacity(colour);
        content.setRGBColorFill(colour.red(), colour.green(), colour.blue());
        trace(areas);
        content.eoFill();
    }

    @Override
    public void stroke(Geometry lines, Pen pen) {
        if (lines.isEmpty()) {
            return;
        }
        opacity(pen.colour());
        content.setRGBColorStroke(
                pen.colour().red(), pen.colour().green(), pen.colour().blue());
        content.setLineWidth((float) pen.width());
        if (pen.dash() > 0) {
            content.setLineDash((float) pen.dash(), (float) pen.dash(), 0);
        }
        trace(lines);
        content.stroke();
        if (pen.dash() > 0) {
            content.setLineDash(0);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        if (type.halo()) {
            opacity(Colour.WHITE);
            content.setRGBColorStroke(255, 255, 255);
            content.setLineWidth((float) (type.size() * HALO));
            show(text, x, y, type, PdfContentByte.TEXT_RENDER_MODE_STROKE);
        }
        opacity(type.colour());
        content.setRGBColorFill(
                type.colour().red(), type.colour().green(), type.colour().blue());
        if (type.bold()) {
            content.setRGBColorStroke(
                    type.colour().red(), type.colour().green(), type.colour().blue());
            content.setLineWidth((float) (type.size() * BOLD));
        }
        show(
                text,
                x,
                y,
                type,
                type.bold() ? PdfContentByte.TEXT_RENDER_MODE_FILL_STROKE : PdfContentByte.TEXT_RENDER_MODE_FILL);
    }

    @Override
    public double width(String text, Type type) {
        return fonts.font().getWidthPoint(text, (float) type.size());
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        content.saveState();
        content.rectangle((float) box.x(), (float) (height - box.bottom()), (float) box.width(), (float) box.height());
        content.clip();
        content.newPath();
        drawing.run();
        content.restoreState();
    }

    private void show(String text, double x, double y, Type type, int mode) {
        BaseFont font = fonts.font();
        content.beginText();
        content.setTextRenderingMode(mode);
        content.setFontAndSize(font, (float) type.size());
        content.setTextMatrix((float) x, (float) (height - y));
        content.showText(text);
        content.endText();
    }

    private void opacity(Colour colour) {
        content.setGState(opacities.computeIfAbsent(colour.alpha(), alpha -> {
            PdfGState state = new PdfGState();
            state.setFillOpacity(alpha.floatValue());
            state.setStrokeOpacity(alpha.floatValue());
            return state;
        }));
    }

    private void trace(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                trace(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    trace(polygon.getInteriorRingN(hole), true);
                }
            } else if (part instanceof LineString line) {
                trace(line, line.isClosed());
            } else if (part.getNumGeometries() > 1) {
                trace(part);
            }
        }
    }

    private void trace(LineString line, boolean closed) {
        CoordinateSequence places = line.getCoordinateSequence();
        int end = closed ? places.size() - 1 : places.size();
        for (int i = 0; i < end; i++) {
            float x = (float) places.getX(i);
            float y = (float) (height - places.getY(i));
            if (i == 0) {
                content.moveTo(x, y);
            } else {
                content.lineTo(x, y);
            }
        }
        if (closed) {
            content.closePath();
        }
    }
}
