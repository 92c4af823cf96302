package org.gridwarden.mapsheet.canvas;

import java.util.Locale;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Draws into the text of an SVG picture, which browsers show in their own fonts. */
public final class SvgCanvas implements Canvas {

    private final StringBuilder svg = new StringBuilder();
    private int clips;

    /** A picture of this size in points; {@code title} is read aloud. */
    public SvgCanvas(double width, double height, String title) {
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.1f %.1f\" role=\"img\""
                        + " font-family=\"'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif\"><title>",
                width,
                height));
        svg.append(escaped(title)).append("</title>");
    }

    /** The whole picture; nothing may be drawn afterwards. */
    public String finish() {
        return svg.append("</svg>").toString();
    }

    @Override
    public void fill(Geometry areas, Colour colour) {
        if (!areas.isEmpty()) {
            svg.append("<path fill-rule=\"evenodd\" fill=\"")
                    .append(colour.hex())
                    .append('"');
            opacity("fill-opacity", colour);
            path(areas);
        }
    }

    @Override
    public void stroke(Geometry lines, Pen pen) {
        if (!lines.isEmpty()) {
            svg.append("<path fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" stroke=\"")
                    .append(pen.colour().hex())
                    .append('"');
            attribute("stroke-width", pen.width());
            opacity("stroke-opacity", pen.colour());
            if (pen.dash() > 0) {
                attribute("stroke-dasharray", pen.dash());
            }
            path(lines);
        }
    }

    @Override
    public void text(String text, double x, double y, Type type) {
        svg.append("<text");
        attribute("x", x);
        attribute("y", y);
        attribute("font-size", type.size());
        svg.append(" fill=\"").append(type.colour().hex()).append('"');
        if (type.bold()) {
            svg.append(" font-weight=\"700\"");
        }
        if (type.halo()) {
            svg.append(" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-linejoin=\"round\"");
            attribute("stroke-width", type.size() * PdfCanvas.HALO);
        }
        svg.append('>').append(escaped(text)).append("</text>");
    }

    /** An estimate, since the browser's font is not known: a Chinese character is a square, others are about half. */
    @Override
    public double width(String text, Type type) {
        return text.codePoints().mapToDouble(c -> c >= 0x2e80 ? 1 : 0.56).sum() * type.size();
    }

    @Override
    public void clipped(Box box, Runnable drawing) {
        String name = "clip" + clips++;
        svg.append("<clipPath id=\"").append(name).append("\"><rect");
        attribute("x", box.x());
        attribute("y", box.y());
        attribute("width", box.width());
        attribute("height", box.height());
        svg.append("/></clipPath><g clip-path=\"url(#").append(name).append(")\">");
        drawing.run();
        svg.append("</g>");
    }

    private void opacity(String name, Colour colour) {
        if (colour.alpha() < 1) {
            attribute(name, colour.alpha());
        }
    }

    private void attribute(String name, double value) {
        svg.append(' ').append(name).append("=\"");
        number(value);
        svg.append('"');
    }

    private void path(Geometry geometry) {
        svg.append(" d=\"");
        parts(geometry);
        svg.append("\"/>");
    }

    private void parts(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                line(polygon.getExteriorRing(), true);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    line(polygon.getInteriorRingN(hole), true);
                }
            } else if (part instanceof LineString line) {
                line(line, line.isClosed());
            } else if (part.getNumGeometries() > 1) {
                parts(part);
            }
        }
    }

    private void line(LineString line, boolean closed) {
        CoordinateSequence places = line.getCoordinateSequence();
        int end = closed ? places.size() - 1 : places.size();
        for (int i = 0; i < end; i++) {
            svg.append(i == 0 ? 'M' : 'L');
            number(places.getX(i));
            svg.append(' ');
            number(places.getY(i));
        }
        if (closed) {
            svg.append('Z');
        }
    }

    /** At most two decimals, none where there are none. */
    private void number(double value) {
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            svg.append(hundredths / 100);
        } else {
            svg.append(hundredths / 100.0);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
