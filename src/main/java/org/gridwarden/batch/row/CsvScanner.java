package org.gridwarden.batch.row;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds records and fields of RFC 4180 text in a byte array without making objects. Fields are parted by commas, records
 * by CRLF, LF or CR; a field that begins with a quote runs to its closing quote, over line ends too, and a doubled quote
 * in it is a quote. A quote inside an unquoted field is text. Text after a closing quote belongs to the field, as other
 * lenient readers have it. Bytes above 127 never mean anything here, so any UTF-8 passes.
 *
 * <p>A cursor for one thread: {@link #next()} moves on, the other methods speak of the current record.
 */
public final class CsvScanner {

    private final byte[] bytes;
    private final int end;
    private int[] bounds = new int[32];
    private int position;
    private int recordStart;
    private int recordEnd;
    private int fieldCount;
    private boolean closed;
    private boolean unclosed;
    private int line;
    private int linesRead;

    /** Scans {@code bytes[start, end)}; {@code start} is the begin of a record. */
    public CsvScanner(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.position = start;
        this.end = end;
    }

    /** Moves to the next record; false at the end. The last record need not have a line end. */
    public boolean next() {
        if (position >= end) {
            return false;
        }
        recordStart = position;
        fieldCount = 0;
        closed = false;
        line = linesRead;
        int at = position;
        while (true) {
            int fieldStart = at;
            at = at < end && bytes[at] == '"' ? skipQuoted(at) : at;
            at = skipPlain(at);
            addField(fieldStart, Math.min(at, end));
            if (at >= end || bytes[at] != ',') {
                break;
            }
            at++;
        }
        recordEnd = Math.min(at, end);
        linesRead++;
        position = afterLineEnd(at);
        return true;
    }

    private int skipPlain(int from) {
        byte[] text = bytes;
        int at = from;
        while (at < end) {
            byte b = text[at];
            // Comma, quote, LF and CR are all at most ','; so are few bytes of ordinary fields.
            if (b <= ',' && b >= 0 && (b == ',' || b == '\n' || b == '\r')) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Index behind the closing quote, or {@code end} when there is none. */
    private int skipQuoted(int quote) {
        int at = quote + 1;
        while (at < end) {
            if (bytes[at] != '"') {
                boolean lineEnd = bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] != '\n');
                linesRead += lineEnd ? 1 : 0;
                at++;
            } else if (at + 1 < end && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return at + 1;
            }
        }
        unclosed = true;
        return end;
    }

    private int afterLineEnd(int at) {
        if (at >= end) {
            return end;
        }
        closed = true;
        return bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    private void addField(int start, int stop) {
        if (2 * fieldCount == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[2 * fieldCount] = start;
        bounds[2 * fieldCount + 1] = stop;
        fieldCount++;
    }

    /** Index of the record's first byte. */
    public int recordStart() {
        return recordStart;
    }

    /** Index behind the record's last byte, its line end not counted. */
    public int recordEnd() {
        return recordEnd;
    }

    /** Index at which the next record begins. */
    public int nextStart() {
        return position;
    }

    /** Whether the record has a line end; false only for the last one of the bytes. */
    public boolean hasLineEnd() {
        return closed;
    }

    /** Whether the record, which is then the last, has a quote that is opened and never closed. */
    public boolean isUnclosed() {
        return unclosed;
    }

    /** Whether the record is an empty line. */
    public boolean isBlank() {
        return recordStart == recordEnd;
    }

    /** Number of fields, at least one. */
    public int fieldCount() {
        return fieldCount;
    }

    /** Index of the first byte of field {@code column}, its quotes taken off where they enclose all of it. */
    public int fieldStart(int column) {
        return bounds[2 * column] + (isQuoted(column) ? 1 : 0);
    }

    /** Index behind the last byte of field {@code column}, its quotes taken off where they enclose all of it. */
    public int fieldEnd(int column) {
        return bounds[2 * column + 1] - (isQuoted(column) ? 1 : 0);
    }

    private boolean isQuoted(int column) {
        int start = bounds[2 * column];
        int stop = bounds[2 * column + 1];
        return stop - start >= 2 && bytes[start] == '"' && bytes[stop - 1] == '"';
    }

    /** Text of field {@code column}, doubled quotes made one. */
    public String field(int column) {
        int start = fieldStart(column);
        String text = new String(bytes, start, fieldEnd(column) - start, StandardCharsets.UTF_8);
        return isQuoted(column) ? text.replace("\"\"", "\"") : text;
    }

    /** Number of lines before the current record, those inside quotes too. */
    public int line() {
        return line;
    }

    /** Number of lines up to the end of the current record. */
    public int linesRead() {
        return linesRead;
    }
}
