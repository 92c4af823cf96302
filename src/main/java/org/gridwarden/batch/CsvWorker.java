package org.gridwarden.batch;

import java.util.Arrays;
import java.util.List;
import org.gridwarden.batch.place.OwnerText;
import org.gridwarden.batch.row.CsvLayout;
import org.gridwarden.batch.row.CsvScanner;
import org.gridwarden.batch.row.DecimalText;
import org.gridwarden.batch.row.LatticeText;
import org.gridwarden.locate.index.OwnerStatus;

/**
 * Adds the owner columns to the records of CSV chunks. A record keeps its bytes and its line end; one that is shorter than
 * the header gets its missing commas, so that the new columns stand where the header says; an empty line stays empty. One
 * that is longer is refused: no column could be named for what is added to it.
 */
final class CsvWorker extends ChunkWorker {

    private static final int FIELDS = 5;
    private static final int START = 0;
    private static final int END = 1;
    private static final int NEXT = 2;
    private static final int COLUMNS = 3;
    private static final int LINE = 4;
    private static final int BLANK = 0;

    private final CsvLayout layout;
    private final List<OwnerText> texts;
    private int[] records = new int[FIELDS * 1024];
    private int recordCount;
    private int[] recordOfPlace = new int[1024];

    CsvWorker(Run run, CsvLayout layout, List<OwnerText> texts) {
        super(run);
        this.layout = layout;
        this.texts = texts;
    }

    @Override
    int scan() {
        CsvScanner scanner = new CsvScanner(chunk.bytes(), chunk.start(), chunk.length());
        recordCount = 0;
        while (scanner.next()) {
            if (!scanner.isBlank()) {
                addPlace(scanner);
            }
            addRecord(scanner);
            if (scanner.isUnclosed() || scanner.fieldCount() > layout.columnCount()) {
                refuse(layout.defect(scanner).orElseThrow());
                break;
            }
        }
        return scanner.linesRead();
    }

    private void addPlace(CsvScanner scanner) {
        if (places.count() == recordOfPlace.length) {
            recordOfPlace = Arrays.copyOf(recordOfPlace, 2 * recordOfPlace.length);
        }
        recordOfPlace[places.count()] = recordCount;
        if (addPlainPlace(scanner)) {
            return;
        }
        if (layout.reaches(scanner.fieldCount())) {
            places.add(number(scanner, layout.lngColumn()), number(scanner, layout.latColumn()));
        } else {
            places.add(Double.NaN, Double.NaN);
        }
    }

    /** Adds a place whose two fields are written the ordinary way; false leaves it to the careful reader. */
    private boolean addPlainPlace(CsvScanner scanner) {
        if (!places.areWgs84() || !layout.reaches(scanner.fieldCount())) {
            return false;
        }
        int lngEnd = scanner.fieldEnd(layout.lngColumn());
        int latEnd = scanner.fieldEnd(layout.latColumn());
        long lng = LatticeText.parse(chunk.bytes(), scanner.fieldStart(layout.lngColumn()), lngEnd);
        long lat = LatticeText.parse(chunk.bytes(), scanner.fieldStart(layout.latColumn()), latEnd);
        boolean plain = lng != LatticeText.UNUSUAL
                && lat != LatticeText.UNUSUAL
                && LatticeText.end(lng) == lngEnd
                && LatticeText.end(lat) == latEnd;
        if (plain) {
            places.addSteps(LatticeText.steps(lng), LatticeText.steps(lat));
        }
        return plain;
    }

    private double number(CsvScanner scanner, int column) {
        return DecimalText.parse(chunk.bytes(), scanner.fieldStart(column), scanner.fieldEnd(column));
    }

    private void addRecord(CsvScanner scanner) {
        int at = FIELDS * recordCount++;
        if (at == records.length) {
            records = Arrays.copyOf(records, 2 * at);
        }
        records[at + START] = scanner.recordStart();
        records[at + END] = scanner.recordEnd();
        records[at + NEXT] = scanner.nextStart();
        records[at + COLUMNS] = scanner.isBlank() ? BLANK : scanner.fieldCount();
        records[at + LINE] = scanner.line();
    }

    @Override
    void append() {
        int place = 0;
        for (int at = 0; at < FIELDS * recordCount; at += FIELDS) {
            out.append(chunk.bytes(), records[at + START], records[at + END]);
            if (records[at + COLUMNS] != BLANK) {
                for (int column = records[at + COLUMNS]; column < layout.columnCount(); column++) {
                    out.append((byte) ',');
                }
                appendOwners(place++);
            }
            appendLineEnd(records[at + END], records[at + NEXT]);
        }
    }

    private void appendLineEnd(int end, int next) {
        if (next > end) {
            out.append(chunk.bytes(), end, next);
        } else {
            out.append((byte) '\n');
        }
    }

    @Override
    int line(int place) {
        return records[FIELDS * recordOfPlace[place] + LINE];
    }

    @Override
    void appendOwner(int at, int unit, OwnerStatus status) {
        texts.get(at).append(out, unit, status);
    }

    @Override
    void appendBadPlace(int at) {
        texts.get(at).appendBadPlace(out);
    }
}
