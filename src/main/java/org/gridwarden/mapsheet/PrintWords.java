package org.gridwarden.mapsheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The words of what is printed, in one language. Immutable, thread-safe. */
public final class PrintWords {

    private final boolean chinese;
    private final ZoneId zone;
    private final Properties words;

    private PrintWords(boolean chinese, ZoneId zone, Properties words) {
        this.chinese = chinese;
        this.zone = zone;
        this.words = words;
    }

    /**
     * The words beside a class, in {@code words_zh.properties} and {@code words_en.properties}.
     *
     * @param language {@code zh} or {@code en}
     * @param zone in which times are told
     */
    public static PrintWords of(Class<?> owner, String language, ZoneId zone) {
        return new PrintWords(language.equals("zh"), zone, read(owner, language));
    }

    private static Properties read(Class<?> owner, String language) {
        Properties words = new Properties();
        try (InputStream stream = owner.getResourceAsStream("words_" + language + ".properties")) {
            if (stream == null) {
                throw new IllegalArgumentException("no words in '" + language + "' beside " + owner.getName());
            }
            words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Every key there is. */
    public Set<String> keys() {
        return words.stringPropertyNames();
    }

    /** The text of a key with its values put in; throws for an unknown key. */
    public String text(String key, Object... values) {
        String pattern = words.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no word for " + key);
        }
        return new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /** Whether it is Chinese. */
    public boolean isChinese() {
        return chinese;
    }

    /** The one of the two that is in this language. */
    public String pick(String zh, String en) {
        return chinese ? zh : en;
    }

    /** 2026年11月21日, 21 Nov 2026. */
    public String date(Instant instant) {
        return date(instant.atZone(zone).toLocalDate());
    }

    /** 2026年11月21日, 21 Nov 2026. */
    public String date(java.time.LocalDate day) {
        return chinese
                ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).format(day);
    }

    /** 2026年11月21日 14:05. */
    public String time(Instant instant) {
        String separator = chinese ? " " : ", ";
        return date(instant) + separator + DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(zone));
    }

    /** 1,234,567. */
    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
