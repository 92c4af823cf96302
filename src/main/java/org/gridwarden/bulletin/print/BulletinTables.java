package org.gridwarden.bulletin.print;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.bulletin.content.BulletinContent.CategoryRow;
import org.gridwarden.bulletin.content.BulletinContent.Days;
import org.gridwarden.bulletin.content.BulletinContent.HotPlace;
import org.gridwarden.bulletin.content.BulletinContent.Ranked;
import org.gridwarden.bulletin.content.BulletinContent.Totals;
import org.gridwarden.bulletin.print.PageFlow.Column;
import org.jspecify.annotations.Nullable;

/** The tables of a bulletin as rows of text. Stateless. */
final class BulletinTables {

    private final BulletinContent content;
    private final BulletinWords say;

    BulletinTables(BulletinContent content, BulletinWords say) {
        this.content = content;
        this.say = say;
    }

    List<Column> figureColumns() {
        return List.of(
                new Column(say.text("col.figure"), 1.4, false),
                new Column(say.text("col.now"), 2, true),
                new Column(say.text("col.previous"), 2, true),
                new Column(say.text("col.lastYear"), 2, true));
    }

    List<List<String>> figures() {
        Totals now = content.totals();
        return List.of(
                row("col.count", Totals::count),
                row("col.closed", Totals::closed),
                row("col.open", Totals::open),
                row("col.overdue", Totals::overdue),
                List.of(
                        say.text("col.rate"),
                        say.rate(now.rate()),
                        rate(content.previousTotals()),
                        rate(content.lastYearTotals())));
    }

    List<Column> rankingColumns() {
        return List.of(
                new Column(say.text("col.rank"), 0.8, true),
                new Column(say.text("col.previousRank"), 1.1, true),
                new Column(say.text("col.place"), 2.2, false),
                new Column(say.text("col.rate"), 2.6, true),
                new Column(say.text("col.overdue"), 0.9, true),
                new Column(say.text("col.people"), 5, false));
    }

    /** The whole ranking, or only what is on a list. */
    List<List<String>> ranking(String list) {
        Stream<Ranked> rows = content.ranking().items().stream();
        return (list.isEmpty() ? rows : rows.filter(place -> list.equals(place.list())))
                .map(place -> List.of(
                        Integer.toString(place.rank()),
                        place.previousRank() == null
                                ? "—"
                                : place.previousRank().toString(),
                        place.name(),
                        say.rate(place.totals().rate()),
                        say.number(place.totals().overdue()),
                        say.people(place.people())))
                .toList();
    }

    List<Column> categoryColumns() {
        return List.of(
                new Column(say.text("col.category"), 3, false),
                new Column(say.text("col.count"), 1, true),
                new Column(say.text("col.change"), 1.8, true),
                new Column(say.text("col.open"), 1, true),
                new Column(say.text("col.overdue"), 1, true),
                new Column(say.text("col.rate"), 2.2, true));
    }

    List<List<String>> categories() {
        return content.categories().stream().map(this::category).toList();
    }

    private List<String> category(CategoryRow row) {
        Totals totals = row.totals();
        return List.of(
                say.words().pick(row.nameZh(), row.nameEn()),
                say.number(totals.count()),
                say.change(content, totals.count(), content.previous(), row.previousCount()),
                say.number(totals.open()),
                say.number(totals.overdue()),
                say.rate(totals.rate()));
    }

    List<Column> hotColumns() {
        return List.of(
                new Column(say.text("col.place"), 1.8, false),
                new Column(say.text("col.path"), 3.7, false),
                new Column(say.text("col.count"), 0.9, true),
                new Column(say.text("col.open"), 0.8, true),
                new Column(say.text("col.overdue"), 1, true),
                new Column(say.text("col.owners"), 4.2, false));
    }

    List<List<String>> hotPlaces() {
        return content.hotPlaces().stream().map(this::hotPlace).toList();
    }

    private List<String> hotPlace(HotPlace place) {
        return List.of(
                place.name(),
                place.path(),
                say.number(place.totals().count()),
                say.number(place.totals().open()),
                say.number(place.totals().overdue()),
                say.people(place.people()));
    }

    /** What must be known to read the figures. */
    List<String> notes(String hash) {
        LocalDate first = content.firstDay();
        return Stream.of(
                        say.text(
                                "note.period",
                                say.words().date(content.period().from()),
                                say.words().date(content.period().to()),
                                content.timeZone(),
                                say.words().date(content.previous().from()),
                                say.words().date(content.previous().to()),
                                say.words().date(content.lastYear().from()),
                                say.words().date(content.lastYear().to())),
                        say.text(
                                "note.edition",
                                say.words()
                                        .pick(
                                                content.scope().networkZh(),
                                                content.scope().networkEn()),
                                Integer.toString(content.edition().number()),
                                say.words().date(content.edition().effectiveAt()),
                                content.edition().contentHash().substring(0, 16)),
                        first == null || content.knowsAllOf(content.lastYear())
                                ? ""
                                : say.text("note.first", say.words().date(first)),
                        say.text("note.rate"),
                        say.text("note.effort"),
                        say.text("note.hash", hash))
                .filter(note -> !note.isEmpty())
                .toList();
    }

    private List<String> row(String key, ToIntFunction<Totals> figure) {
        int now = figure.applyAsInt(content.totals());
        return List.of(
                say.text(key),
                say.number(now),
                compared(now, content.previous(), content.previousTotals(), figure),
                compared(now, content.lastYear(), content.lastYearTotals(), figure));
    }

    private String compared(int now, Days days, @Nullable Totals then, ToIntFunction<Totals> figure) {
        if (then == null) {
            return BulletinWords.UNKNOWN;
        }
        int count = figure.applyAsInt(then);
        return say.number(count) + "  " + bracketed(say.change(content, now, days, count));
    }

    private String rate(@Nullable Totals then) {
        return then == null ? BulletinWords.UNKNOWN : say.rate(then.rate());
    }

    private String bracketed(String text) {
        return say.words().pick("（", "(") + text + say.words().pick("）", ")");
    }
}
