package org.gridwarden.bulletin.print;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.gridwarden.bulletin.content.BulletinContent;
import org.gridwarden.bulletin.content.BulletinContent.Days;
import org.gridwarden.bulletin.content.BulletinContent.Person;
import org.gridwarden.bulletin.content.BulletinContent.Share;
import org.gridwarden.bulletin.content.BulletinContent.Totals;
import org.gridwarden.mapsheet.PrintWords;
import org.jspecify.annotations.Nullable;

/** Says a bulletin's figures in one language. Immutable. */
public final class BulletinWords {

    /** Stands where a figure is not known. */
    static final String UNKNOWN = "—";

    private final PrintWords words;

    /** Words of a language; instants are told in the zone. */
    public BulletinWords(String language, ZoneId zone) {
        this.words = PrintWords.of(BulletinWords.class, language, zone);
    }

    /** The words of this language, and how it writes numbers and days. */
    public PrintWords words() {
        return words;
    }

    /** A sentence by its key, with its values put in. */
    public String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** 城市网格治理周报; of a unit, its name stands before. */
    public String title(BulletinContent content) {
        BulletinContent.Scope scope = content.scope();
        String network = words.pick(scope.networkZh(), scope.networkEn());
        String ground = scope.unitName() == null ? network : scope.unitName() + words.pick("", ", ") + network;
        return text("title", ground, text("kind." + content.kind()));
    }

    String days(Days days) {
        return days.from().equals(days.to())
                ? text("period.day", words.date(days.from()))
                : text("period", words.date(days.from()), words.date(days.to()));
    }

    /** What is not counted: of a unit no word of what nobody owns, which lies in no unit. */
    String notCounted(BulletinContent content) {
        String defaults = number(content.defaultPlaces());
        String unit = content.scope().unitName();
        return unit == null
                ? text("summary.honest", number(content.unowned()), defaults)
                : text("summary.honest.unit", unit, defaults);
    }

    /** With how much of other periods one that is not over is compared; empty where it is over. */
    String comparedPart(BulletinContent content) {
        Instant previous = content.previousUntil();
        Instant lastYear = content.lastYearUntil();
        return content.complete()
                ? ""
                : text(
                        "summary.part",
                        words.time(content.composedAt()),
                        part(content.previous(), previous),
                        part(content.lastYear(), lastYear));
    }

    private String part(Days days, @Nullable Instant until) {
        return until == null ? days(days) : text("period", words.date(days.from()), words.time(until));
    }

    /** 86.06 % or a dash. */
    String percent(Share share) {
        BigDecimal percent = share.percent();
        return percent == null ? UNKNOWN : percent.toPlainString() + "%";
    }

    /** 86.06% (2,537/2,948): a rate is never alone. */
    String rate(Share share) {
        return share.percent() == null
                ? UNKNOWN
                : percent(share) + words.pick("（", " (") + number(share.numerator()) + "/" + number(share.denominator())
                        + words.pick("）", ")");
    }

    /** 12 件（+20.0%）: the count of a period that is compared with and how it changed since; of an unknown one, that it is. */
    String compared(BulletinContent content, String period, Days days, @Nullable Totals then) {
        return then == null
                ? text("compared.unknown", text(period))
                : text(
                        "compared",
                        text(period),
                        number(then.count()),
                        change(content, content.totals().count(), days, then.count()));
    }

    /** The change since a period, where all of it is known. */
    String change(BulletinContent content, int now, Days days, @Nullable Integer then) {
        return then == null || !content.knowsAllOf(days) ? text("change.none") : change(now, then);
    }

    /** +12.3 %, as the count changed; words where there is nothing to compare with. */
    String change(int now, int before) {
        if (before == 0) {
            return text("change.none");
        }
        if (now == before) {
            return text("change.same");
        }
        BigDecimal percent =
                BigDecimal.valueOf(100L * (now - before)).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        return (percent.signum() > 0 ? "+" : "") + percent.toPlainString().replace('-', '−') + "%";
    }

    String number(long number) {
        return words.number(number);
    }

    /** 包片 张三、网格长 李四. */
    String people(List<Person> people) {
        return people.isEmpty()
                ? text("vacant")
                : people.stream()
                        .map(person -> words.pick(person.kindZh() + " ", person.kindEn() + ": ") + person.name())
                        .collect(Collectors.joining(words.pick("、", ", ")));
    }
}
