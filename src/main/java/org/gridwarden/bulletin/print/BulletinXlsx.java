package org.gridwarden.bulletin.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.bulletin.content.BulletinContent.Totals;
import org.gridwarden.exchange.XlsxBook;
import org.jspecify.annotations.Nullable;

/** A bulletin as a workbook whose cells are numbers, to be reckoned on with. */
public final class BulletinXlsx {

    private final BulletinContent content;
    private final BulletinWords say;

    /** A bulletin to be written in these words. */
    public BulletinXlsx(BulletinContent content, BulletinWords say) {
        this.content = content;
        this.say = say;
    }

    /** The workbook, with the number, the day of issue and the hash of the content on its sheets. */
    public byte[] write(String number, String issued, String hash, ZoneId zone) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxBook book = new XlsxBook(out, zone)) {
            summary(book, number, issued);
            ranking(book);
            categories(book);
            hotPlaces(book);
            trend(book);
            XlsxBook.Sheet notes = book.sheet(say.text("sheet.notes"));
            for (String note : new BulletinTables(content, say).notes(hash)) {
                notes.row(List.of(note));
            }
            notes.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void summary(XlsxBook book, String number, String issued) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(say.text("sheet.summary"));
        sheet.row(List.of(say.title(content), number, issued));
        sheet.head(heads("col.figure", "col.now", "col.previous", "col.lastYear"));
        sheet.row(figure("col.count", "", Totals::count));
        sheet.row(figure("col.closed", "", Totals::closed));
        sheet.row(figure("col.open", "", Totals::open));
        sheet.row(figure("col.overdue", "", Totals::overdue));
        sheet.row(figure("col.rate", " %", BulletinXlsx::percent));
        if (!content.complete()) {
            sheet.row(List.of(say.comparedPart(content)));
        }
        sheet.row(List.of(say.notCounted(content)));
        if (content.hidden() > 0) {
            sheet.row(List.of(say.text("summary.hidden", say.number(content.hidden()))));
        }
        String remarks = content.remarks();
        if (remarks != null) {
            sheet.row(List.of(say.text("section.remarks"), remarks));
        }
        sheet.finish();
    }

    /** A figure of the three periods; a dash where nothing is known of one. */
    private List<@Nullable Object> figure(String key, String unit, Function<Totals, @Nullable Object> of) {
        return Arrays.asList(
                say.text(key) + unit,
                of.apply(content.totals()),
                compared(content.previousTotals(), of),
                compared(content.lastYearTotals(), of));
    }

    private static @Nullable Object compared(@Nullable Totals then, Function<Totals, @Nullable Object> of) {
        return then == null ? BulletinWords.UNKNOWN : of.apply(then);
    }

    private void ranking(XlsxBook book) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(say.text("sheet.ranking"));
        sheet.head(heads(
                "col.rank",
                "col.previousRank",
                "col.code",
                "col.place",
                "col.count",
                "col.closed",
                "col.overdue",
                "col.rate",
                "section.ranking",
                "col.people"));
        for (BulletinContent.Ranked place : content.ranking().items()) {
            sheet.row(Arrays.<@Nullable Object>asList(
                    place.rank(),
                    place.previousRank(),
                    place.code(),
                    place.name(),
                    place.totals().count(),
                    place.totals().closed(),
                    place.totals().overdue(),
                    percent(place.totals()),
                    place.list() == null ? null : say.text(place.list()),
                    say.people(place.people())));
        }
        sheet.finish();
    }

    private void categories(XlsxBook book) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(say.text("sheet.categories"));
        sheet.head(heads(
                "col.code", "col.category", "col.count", "col.previous", "col.closed", "col.overdue", "col.rate"));
        for (BulletinContent.CategoryRow row : content.categories()) {
            sheet.row(Arrays.<@Nullable Object>asList(
                    row.code(),
                    say.words().pick(row.nameZh(), row.nameEn()),
                    row.totals().count(),
                    row.previousCount() == null ? BulletinWords.UNKNOWN : row.previousCount(),
                    row.totals().closed(),
                    row.totals().overdue(),
                    percent(row.totals())));
        }
        sheet.finish();
    }

    private void hotPlaces(XlsxBook book) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(say.text("sheet.hot"));
        sheet.head(heads("col.code", "col.place", "col.path", "col.count", "col.open", "col.overdue", "col.owners"));
        for (BulletinContent.HotPlace place : content.hotPlaces()) {
            sheet.row(List.of(
                    place.code(),
                    place.name(),
                    place.path(),
                    place.totals().count(),
                    place.totals().open(),
                    place.totals().overdue(),
                    say.people(place.people())));
        }
        sheet.finish();
    }

    private void trend(XlsxBook book) throws IOException {
        XlsxBook.Sheet sheet = book.sheet(say.text("sheet.trend"));
        sheet.head(heads("col.day", "trend.opened", "trend.closed"));
        for (BulletinContent.Day day : content.trend()) {
            sheet.row(List.of(day.day(), day.opened(), day.closed()));
        }
        sheet.finish();
    }

    private List<String> heads(String... keys) {
        return Arrays.stream(keys).map(key -> say.text(key)).toList();
    }

    private static @Nullable BigDecimal percent(Totals totals) {
        return totals.rate().percent();
    }
}
