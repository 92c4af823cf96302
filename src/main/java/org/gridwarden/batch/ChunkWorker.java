package org.gridwarden.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gridwarden.batch.place.Owners;
import org.gridwarden.batch.place.Places;
import org.gridwarden.batch.row.ByteBuilder;
import org.gridwarden.batch.row.Chunk;
import org.gridwarden.batch.row.ChunkReader;
import org.gridwarden.batch.row.LineDefect;
import org.gridwarden.locate.index.OwnerStatus;
import org.jspecify.annotations.Nullable;

/** One thread's buffers, and the steps that all formats share: scan a chunk, look its places up, append the answers. */
abstract class ChunkWorker implements OrderedWork.Worker {

    final Chunk chunk = new Chunk();
    final ByteBuilder out = new ByteBuilder(2 * ChunkReader.CHUNK_BYTES);
    final Places places;

    private final Run run;
    private final List<Owners> owners = new ArrayList<>();
    private int[] badLines = new int[16];
    private int badCount;
    private int ownedCount;
    private int lines;
    private @Nullable LineDefect defect;

    ChunkWorker(Run run) {
        this.run = run;
        this.places = new Places(run.question().datum());
        run.question().networks().forEach(network -> owners.add(new Owners(network)));
    }

    /** Says that nothing of the chunk can be used. */
    final void refuse(LineDefect found) {
        defect = found;
    }

    /** Finds the records and adds a place for each; the number of lines in the chunk. */
    abstract int scan();

    /** Appends all records to {@link #out}, calling {@link #appendOwners} for each place. */
    abstract void append();

    /** The line of a place in this chunk, from 0. */
    abstract int line(int place);

    /** Appends what the network asked as number {@code at} says. */
    abstract void appendOwner(int at, int unit, OwnerStatus status);

    /** Appends that the network asked as number {@code at} could not be asked. */
    abstract void appendBadPlace(int at);

    @Override
    public final boolean read() throws IOException {
        return run.reader().next(chunk);
    }

    @Override
    public final long sequence() {
        return chunk.sequence();
    }

    @Override
    public final void work() {
        out.clear();
        places.clear();
        badCount = 0;
        ownedCount = 0;
        defect = chunk.notUtf8().orElse(null);
        if (defect != null) {
            return;
        }
        lines = scan();
        owners.forEach(each -> each.find(places));
        append();
    }

    @Override
    public final void write() throws IOException {
        if (defect != null) {
            throw defect.after(run.tally().lines());
        }
        out.writeTo(run.output());
        run.tally().add(places.count(), ownedCount, places.exchangedCount(), badLines, badCount, lines);
    }

    /** Appends what every network says of a place. */
    final void appendOwners(int place) {
        boolean bad = places.isBad(place);
        boolean owned = !bad;
        for (int at = 0; at < owners.size(); at++) {
            if (bad) {
                appendBadPlace(at);
            } else {
                OwnerStatus status = owners.get(at).status(places, place);
                owned &= status.isOwned();
                appendOwner(at, owners.get(at).unit(place), status);
            }
        }
        ownedCount += owned ? 1 : 0;
        if (bad) {
            noteBad(place);
        }
    }

    private void noteBad(int place) {
        if (badCount == badLines.length) {
            badLines = Arrays.copyOf(badLines, 2 * badCount);
        }
        badLines[badCount++] = line(place);
    }
}
