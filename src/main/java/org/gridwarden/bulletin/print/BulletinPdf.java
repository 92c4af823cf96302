package org.gridwarden.bulletin.print;

import java.util.List;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.mapsheet.canvas.Box;
import org.gridwarden.mapsheet.canvas.Canvas;
import org.gridwarden.mapsheet.canvas.Colour;
import org.gridwarden.mapsheet.canvas.Paper;
import org.gridwarden.mapsheet.canvas.PdfBook;
import org.gridwarden.mapsheet.canvas.PrintFonts;
import org.gridwarden.mapsheet.canvas.Type;
import org.gridwarden.mapsheet.picture.BaseShape;
import org.gridwarden.mapsheet.picture.ChoroplethPicture;

/** Sets a bulletin on A4 pages under a red head. */
public final class BulletinPdf {

    private static final double MARGIN = 48;
    private static final double MAP_HEIGHT = 300;
    private static final double TREND_HEIGHT = 120;
    private static final double ROWS = 60;

    private final BulletinContent content;
    private final BulletinWords say;
    private final BulletinTables tables;
    private final String hash;
    private final PageFlow flow;
    private final PdfBook book;

    /** A map with what lies under it. */
    public record Map(ChoroplethPicture picture, List<BaseShape> base) {}

    /**
     * A bulletin to be set.
     *
     * @param hash SHA-256 in hex of the content
     */
    public BulletinPdf(BulletinContent content, BulletinWords say, PrintFonts fonts, String hash) {
        this.content = content;
        this.say = say;
        this.tables = new BulletinTables(content, say);
        this.hash = hash;
        Box page = Paper.A4.box(Paper.Orientation.PORTRAIT);
        this.book = new PdfBook(page, fonts, say.title(content), hash);
        this.flow = new PageFlow(
                book,
                page,
                MARGIN,
                say.title(content) + "  " + say.days(content.period()) + "  " + hash.substring(0, 16));
    }

    /** Where a map stands on its page, before it is known on which. */
    public static Box mapBox() {
        Box page = Paper.A4.box(Paper.Orientation.PORTRAIT);
        return new Box(MARGIN, 0, page.width() - 2 * MARGIN, MAP_HEIGHT);
    }

    /**
     * The pages.
     *
     * @param number as printed under the title
     * @param issued who issued it and when, or that nobody did
     */
    public byte[] set(String number, String issued, List<Map> maps) {
        head(number, issued);
        summary();
        flow.heading(say.text("section.map"), MAP_HEIGHT + 14);
        for (Map map : maps) {
            Box box = flow.block(MAP_HEIGHT + 14);
            map.picture().draw(flow.canvas(), new Box(box.x(), box.y(), box.width(), MAP_HEIGHT), map.base());
        }
        ranking();
        flow.heading(say.text("section.categories"), ROWS);
        flow.table(tables.categoryColumns(), tables.categories());
        flow.heading(say.text("section.hot"), ROWS);
        flow.table(tables.hotColumns(), tables.hotPlaces());
        trend();
        flow.heading(say.text("section.notes"), ROWS);
        tables.notes(hash).forEach(note -> flow.paragraph(note, Type.pale(8.4)));
        return book.finish();
    }

    private void head(String number, String issued) {
        Canvas canvas = flow.canvas();
        double middle = flow.left() + flow.width() / 2;
        Type title = Type.bold(26).in(PageFlow.RED);
        canvas.centred(canvas.fitted(say.title(content), flow.width(), title), middle, flow.y() + 30, title);
        canvas.centred(number, middle, flow.y() + 52, Type.regular(12));
        flow.skip(70);
        canvas.text(issued, flow.left(), flow.y(), Type.regular(9.5));
        String composed = say.text("composed", say.words().time(content.composedAt()))
                + (content.complete() ? "" : say.text("incomplete"));
        canvas.rightAligned(composed, flow.left() + flow.width(), flow.y(), Type.regular(9.5));
        canvas.fill(new Box(flow.left(), flow.y() + 6, flow.width(), 1.6), PageFlow.RED);
        flow.skip(14);
    }

    private void summary() {
        BulletinContent.Totals now = content.totals();
        flow.heading(say.text("section.summary") + "  " + say.days(content.period()), ROWS);
        Type type = Type.regular(10.5);
        flow.paragraph(
                say.text(
                        "summary.count",
                        say.number(now.count()),
                        say.compared(content, "col.previous", content.previous(), content.previousTotals()),
                        say.compared(content, "col.lastYear", content.lastYear(), content.lastYearTotals())),
                type);
        flow.paragraph(
                say.text(
                        "summary.rate",
                        say.number(now.closed()),
                        say.percent(now.rate()),
                        say.number(now.rate().numerator()),
                        say.number(now.rate().denominator()),
                        say.number(now.open()),
                        say.number(now.overdue()),
                        say.number(content.closedInPeriod())),
                type);
        if (!content.complete()) {
            flow.paragraph(say.comparedPart(content), type);
        }
        flow.paragraph(say.notCounted(content), type);
        if (content.hidden() > 0) {
            flow.paragraph(say.text("summary.hidden", say.number(content.hidden())), type);
        }
        flow.skip(6);
        flow.table(tables.figureColumns(), tables.figures());
        String remarks = content.remarks();
        if (remarks != null) {
            flow.heading(say.text("section.remarks"), ROWS);
            flow.paragraph(remarks, type);
        }
    }

    private void ranking() {
        BulletinContent.Ranking ranking = content.ranking();
        String level =
                say.words().pick(content.scope().levelZh(), content.scope().levelEn());
        flow.heading(say.text("section.ranking"), ROWS);
        if (ranking.items().isEmpty()) {
            flow.paragraph(say.text("ranking.none", say.number(ranking.least()), level), Type.regular(10));
            return;
        }
        list("red", PageFlow.RED);
        list("black", Colour.INK);
        flow.paragraph(
                say.text(
                        "ranking.rule",
                        level,
                        say.number(ranking.least()),
                        say.number(ranking.tooFew()),
                        say.number(ranking.without())),
                Type.pale(8.6));
        flow.skip(4);
        flow.table(tables.rankingColumns(), tables.ranking(""));
    }

    private void list(String list, Colour colour) {
        List<List<String>> rows = tables.ranking(list);
        if (!rows.isEmpty()) {
            Box box = flow.block(20);
            flow.canvas().fill(new Box(box.x(), box.y() + 4, 4, 12), colour);
            flow.canvas()
                    .text(
                            say.text(list),
                            box.x() + 9,
                            box.y() + 14,
                            Type.bold(11).in(colour));
            flow.table(tables.rankingColumns(), rows);
        }
    }

    private void trend() {
        flow.heading(say.text(TrendBars.byMonth(content.trend()) ? "section.months" : "section.trend"), TREND_HEIGHT);
        Box box = flow.block(TREND_HEIGHT);
        new TrendBars(flow.canvas(), say).draw(content.trend(), box);
    }
}
