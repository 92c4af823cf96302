package org.gridwarden.mapsheet;

import java.util.ArrayList;
import java.util.List;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Paper;
import org.gridwarden.mapsheet.canvas.PdfBook;
import org.gridwarden.mapsheet.canvas.PrintFonts;
import org.gridwarden.mapsheet.canvas.Type;
import org.gridwarden.mapsheet.picture.Furniture;
import org.gridwarden.mapsheet.picture.MapDrawing;
import org.gridwarden.mapsheet.picture.MapFrame;
import org.gridwarden.mapsheet.picture.MapStyle;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Sets a battle map (挂图): the map as large as the sheet allows, beside or below it the list of those who answer, the
 * legend, the scale and the north, at the foot the edition. A list that is longer goes on over further sheets.
 */
final class BattleMap {

    private final Box page;
    private final double times;
    private final PrintFonts fonts;
    private final PrintWords words;
    private final Box mapBox;
    private final Box rosterBox;
    private final Box keyBox;

    BattleMap(Paper paper, Paper.Orientation orientation, PrintFonts fonts, PrintWords words) {
        this.page = paper.box(orientation);
        this.times = Math.pow(paper.timesA3(), 0.8);
        this.fonts = fonts;
        this.words = words;
        Box body = body();
        double gap = 12 * times;
        if (orientation == Paper.Orientation.LANDSCAPE) {
            double panel = Math.max(0.22 * page.width(), 190 * times);
            double key = 150 * times;
            mapBox = new Box(body.x(), body.y(), body.width() - panel - gap, body.height());
            Box side = new Box(mapBox.right() + gap, body.y(), panel, body.height());
            rosterBox = new Box(side.x(), side.y(), side.width(), side.height() - key);
            keyBox = new Box(side.x(), side.bottom() - key, side.width(), key);
        } else {
            double panel = Math.max(0.24 * page.height(), 160 * times);
            double key = 175 * times;
            mapBox = new Box(body.x(), body.y(), body.width(), body.height() - panel - gap);
            Box foot = new Box(body.x(), mapBox.bottom() + gap, body.width(), panel);
            rosterBox = new Box(foot.x(), foot.y(), foot.width() - key - gap, foot.height());
            keyBox = new Box(rosterBox.right() + gap, foot.y(), key, foot.height());
        }
    }

    /** Where the map will be, and at which scale. */
    MapFrame frame(Envelope degrees) {
        return MapFrame.around(degrees, mapBox);
    }

    /** The sheets as a PDF. */
    byte[] pdf(MapSheet sheet, MapFrame frame) {
        PdfBook book = new PdfBook(page, fonts, sheet.title(), sheet.footer());
        int next = firstSheet(book.newPage(), sheet, frame);
        while (next < sheet.roster().size()) {
            next = furtherSheet(book.newPage(), sheet, next);
        }
        return book.finish();
    }

    private int firstSheet(Canvas canvas, MapSheet sheet, MapFrame frame) {
        head(canvas, sheet);
        List<Integer> numbered =
                new MapDrawing(canvas, frame, sheet.picture(), new MapDrawing.Look(times, 0, true)).draw();
        int next = roster(canvas, sheet, 0, rosterBox, "roster");
        key(canvas, sheet, frame, !numbered.isEmpty());
        foot(canvas, sheet);
        return next;
    }

    private int furtherSheet(Canvas canvas, MapSheet sheet, int from) {
        head(canvas, sheet);
        int next = roster(canvas, sheet, from, body(), "roster.more");
        foot(canvas, sheet);
        return next;
    }

    private int roster(Canvas canvas, MapSheet sheet, int from, Box box, String title) {
        double titleHeight = 16 * times;
        canvas.text(words.text(title), box.x(), box.y() + 9 * times, Type.bold(9.5 * times));
        return new Roster(canvas, times, words.text("vacant"))
                .draw(
                        sheet.roster(),
                        from,
                        new Box(box.x(), box.y() + titleHeight, box.width(), box.height() - titleHeight));
    }

    private void key(Canvas canvas, MapSheet sheet, MapFrame frame, boolean numbered) {
        Furniture furniture = new Furniture(canvas, times);
        double y = keyBox.y() + 6 * times;
        canvas.text(words.text("legend"), keyBox.x(), y + 8 * times, Type.bold(9.5 * times));
        y += 14 * times;
        y += furniture.legend(keys(sheet, numbered), keyBox.x(), y, keyBox.width());
        String scale = words.text("scale", words.number(frame.denominator()));
        furniture.scaleBar(frame, keyBox.x(), y + 4 * times, keyBox.width() - 50 * times, scale);
        furniture.north(keyBox.right() - 14 * times, y + 2 * times);
    }

    private List<Furniture.Key> keys(MapSheet sheet, boolean numbered) {
        List<Furniture.Key> keys = new ArrayList<>();
        keys.add(new Furniture.Key(
                words.text("level.own", sheet.ownLevel()), Furniture.Key.Look.THICK_LINE, MapStyle.LINE));
        @Nullable String child = sheet.childLevel();
        if (child != null) {
            keys.add(new Furniture.Key(words.text("level.children", child), Furniture.Key.Look.LINE, MapStyle.LINE));
        }
        if (numbered) {
            keys.add(new Furniture.Key(words.text("legend.number"), Furniture.Key.Look.NUMBER, MapStyle.LINE));
        }
        if (!sheet.picture().base().isEmpty()) {
            keys.add(new Furniture.Key(words.text("legend.street"), Furniture.Key.Look.LINE, MapStyle.STREET_EDGE));
            keys.add(new Furniture.Key(words.text("legend.water"), Furniture.Key.Look.AREA, MapStyle.WATER));
            keys.add(new Furniture.Key(words.text("legend.green"), Furniture.Key.Look.AREA, MapStyle.GREEN));
        }
        return keys;
    }

    private void head(Canvas canvas, MapSheet sheet) {
        Type title = Type.bold(24 * times);
        double base = margin() + 22 * times;
        String shown = canvas.fitted(sheet.title(), page.width() * 0.7, title);
        canvas.text(shown, margin(), base, title);
        canvas.text(sheet.subtitle(), margin() + canvas.width(shown, title) + 12 * times, base, Type.pale(11 * times));
    }

    private void foot(Canvas canvas, MapSheet sheet) {
        double base = page.height() - margin() + 2 * times;
        String warning = sheet.warning();
        canvas.text(sheet.footer(), margin(), base, Type.pale(7 * times));
        if (warning != null) {
            canvas.rightAligned(
                    warning, page.width() - margin(), base, Type.bold(7 * times).in(Colour.of(0xb42318)));
        }
    }

    private Box body() {
        double top = margin() + 34 * times;
        double bottom = page.height() - margin() - 12 * times;
        return new Box(margin(), top, page.width() - 2 * margin(), bottom - top);
    }

    private double margin() {
        return 26 * times;
    }
}
