package org.gridwarden.batch.row;

/** How a stream is made of records, as far as cutting it needs to know. */
public enum RecordFormat {
    /** RFC 4180; a line end inside quotes does not end the record. */
    CSV {
        @Override
        int lastRecordEnd(byte[] bytes, int start, int end) {
            return hasQuote(bytes, start, end)
                    ? lastScannedEnd(bytes, start, end)
                    : lastLineEnd(bytes, start, end, true);
        }
    },
    /** One JSON object a line; JSON text holds no raw line end. */
    NDJSON {
        @Override
        int lastRecordEnd(byte[] bytes, int start, int end) {
            return lastLineEnd(bytes, start, end, false);
        }
    };

    /**
     * Index behind the last record of {@code bytes[start, end)} that surely ended, or {@code start}. More bytes may
     * follow, so a CR in the last place is not yet an end.
     */
    abstract int lastRecordEnd(byte[] bytes, int start, int end);

    private static boolean hasQuote(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '"') {
                return true;
            }
        }
        return false;
    }

    private static int lastLineEnd(byte[] bytes, int start, int end, boolean returns) {
        for (int at = end - 1; at >= start; at--) {
            if (bytes[at] == '\n' || (returns && bytes[at] == '\r' && at + 1 < end)) {
                return at + 1;
            }
        }
        return start;
    }

    private static int lastScannedEnd(byte[] bytes, int start, int end) {
        CsvScanner scanner = new CsvScanner(bytes, start, end);
        int last = start;
        while (scanner.next()) {
            boolean sure =
                    scanner.hasLineEnd() && (bytes[scanner.nextStart() - 1] != '\r' || scanner.nextStart() < end);
            last = sure ? scanner.nextStart() : last;
        }
        return last;
    }
}
