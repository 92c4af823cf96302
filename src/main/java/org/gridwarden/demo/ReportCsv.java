package org.gridwarden.demo;

import java.io.Reader;
import java.util.Iterator;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.gridwarden.demo.city.DemoReport;
import org.jspecify.annotations.Nullable;

/** Fictional reports as the CSV that the bulk import reads, written as it is read. Not thread-safe. */
final class ReportCsv extends Reader {

    private static final String HEADER =
            "idempotency_key,category,channel,seen_at,lng,lat,datum,accuracy_m,quantity,measure_word,description,"
                    + "address,due_at,closed_at\n";

    private final Iterator<DemoReport> reports;
    private String line = HEADER;
    private int at;

    ReportCsv(Stream<DemoReport> reports) {
        this.reports = reports.iterator();
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int written = 0;
        while (written < length && refill()) {
            int part = Math.min(length - written, line.length() - at);
            line.getChars(at, at + part, buffer, offset + written);
            at += part;
            written += part;
        }
        return written == 0 && length > 0 ? -1 : written;
    }

    private boolean refill() {
        if (at == line.length() && reports.hasNext()) {
            line = line(reports.next());
            at = 0;
        }
        return at < line.length();
    }

    /** No value holds a comma, a quote or a line break: they are our own words. */
    private static String line(DemoReport report) {
        StringJoiner line = new StringJoiner(",", "", "\n");
        Object[] values = {
            report.key(),
            report.category(),
            report.channel(),
            report.seenAt(),
            report.x(),
            report.y(),
            report.datum().code(),
            report.accuracyMetres(),
            report.quantity(),
            report.measureWord(),
            report.description(),
            report.address(),
            report.dueAt(),
            report.closedAt()
        };
        for (@Nullable Object value : values) {
            line.add(value == null ? "" : value.toString());
        }
        return line.toString();
    }

    @Override
    public void close() {}
}
