package org.gridwarden.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.batch.place.OwnerText;
import org.gridwarden.batch.row.CsvText;
import org.gridwarden.json.JsonNumbers;
import org.gridwarden.locate.index.JsonText;
import org.gridwarden.locate.index.OwnerStatus;
import org.gridwarden.locate.published.NetworkAt;

/**
 * Adds a member {@code owners} to the objects of NDJSON chunks: {@code {"<network>":{"code":…,"name":…,"status":…}, …}}. A
 * line that is no JSON object is kept as text in {@code {"line":"…"}}; an empty line stays empty.
 */
final class NdjsonWorker extends ChunkWorker {

    private static final byte[] OWNERS = CsvText.utf8("\"owners\":{");

    private final JsonNumbers members;
    private final List<OwnerText> texts;
    private final byte[][] names;
    private final double[] position = new double[2];
    private int[] ends = new int[1024];
    private int lineCount;
    /** The line of each place, or its complement where the line is no JSON object. */
    private int[] lineOfPlace = new int[1024];

    NdjsonWorker(Run run, List<OwnerText> texts) {
        super(run);
        this.members = new JsonNumbers(run.question().lng(), run.question().lat());
        this.texts = texts;
        List<NetworkAt> networks = run.question().networks();
        this.names = new byte[networks.size()][];
        for (int at = 0; at < names.length; at++) {
            String comma = at == 0 ? "" : ",";
            names[at] = CsvText.utf8(
                    comma + JsonText.quote(networks.get(at).network().code()) + ":");
        }
    }

    @Override
    int scan() {
        lineCount = 0;
        int start = chunk.start();
        while (start < chunk.length()) {
            int end = lineEnd(start);
            if (!isBlank(start, end)) {
                addPlace(start, end);
            }
            if (lineCount == ends.length) {
                ends = Arrays.copyOf(ends, 2 * lineCount);
            }
            ends[lineCount++] = end;
            start = end + 1;
        }
        return lineCount;
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < chunk.length() && chunk.bytes()[end] != '\n') {
            end++;
        }
        return end;
    }

    private void addPlace(int start, int end) {
        if (places.count() == lineOfPlace.length) {
            lineOfPlace = Arrays.copyOf(lineOfPlace, 2 * lineOfPlace.length);
        }
        boolean object = members.read(chunk.bytes(), start, end, position);
        lineOfPlace[places.count()] = object ? lineCount : ~lineCount;
        places.add(position[0], position[1]);
    }

    @Override
    void append() {
        int place = 0;
        int start = chunk.start();
        for (int line = 0; line < lineCount; line++) {
            if (!isBlank(start, ends[line])) {
                appendObject(start, ends[line], place++);
            }
            out.append((byte) '\n');
            start = ends[line] + 1;
        }
    }

    private void appendObject(int start, int end, int place) {
        int last = lastVisible(start, end);
        if (lineOfPlace[place] >= 0) {
            out.append(chunk.bytes(), start, last);
            boolean empty = chunk.bytes()[lastVisible(start, last)] == '{';
            appendOwnersMember(empty ? "" : ",", place);
        } else {
            String text = new String(chunk.bytes(), start, last + 1 - start, StandardCharsets.UTF_8);
            out.append(CsvText.utf8("{\"line\":" + JsonText.quote(text)));
            appendOwnersMember(",", place);
        }
    }

    private void appendOwnersMember(String comma, int place) {
        out.append(CsvText.utf8(comma));
        out.append(OWNERS);
        appendOwners(place);
        out.append((byte) '}');
        out.append((byte) '}');
    }

    /** Index of the last byte before {@code end} that is no blank. */
    private int lastVisible(int start, int end) {
        int last = end - 1;
        while (last > start && chunk.bytes()[last] <= ' ' && chunk.bytes()[last] >= 0) {
            last--;
        }
        return last;
    }

    private boolean isBlank(int start, int end) {
        for (int at = start; at < end; at++) {
            if (chunk.bytes()[at] > ' ' || chunk.bytes()[at] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    int line(int place) {
        return lineOfPlace[place] >= 0 ? lineOfPlace[place] : ~lineOfPlace[place];
    }

    @Override
    void appendOwner(int at, int unit, OwnerStatus status) {
        out.append(names[at]);
        texts.get(at).append(out, unit, status);
    }

    @Override
    void appendBadPlace(int at) {
        out.append(names[at]);
        texts.get(at).appendBadPlace(out);
    }
}
