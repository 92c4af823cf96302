package org.gridwarden.coverage.patch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gridwarden.coverage.primitive.Contest;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Insertion;
import org.gridwarden.coverage.primitive.Place;
import org.gridwarden.coverage.primitive.Unit;
import org.gridwarden.geo.Geometries;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Patches as bytes: a version, then each list with its length. Whole numbers are zigzag varints; the vertices of an
 * edge are differences from the vertex before. Stateless.
 */
final class PatchCodec {

    private static final int VERSION = 1;

    private PatchCodec() {}

    static byte[] write(GraphPatch patch) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            list(out, patch.removed(), PatchCodec::edge);
            list(out, patch.added(), PatchCodec::edge);
            list(out, patch.units(), (o, change) -> change(o, change, PatchCodec::unit));
            list(out, patch.contests(), (o, change) -> change(o, change, PatchCodec::contest));
            list(out, patch.insertions(), (o, change) -> change(o, change, PatchCodec::insertion));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    static GraphPatch read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("patch of version " + version + "; known is " + VERSION);
            }
            GraphPatch patch = new GraphPatch(
                    list(in, PatchCodec::edge),
                    list(in, PatchCodec::edge),
                    list(in, i -> change(i, PatchCodec::unit)),
                    list(in, i -> change(i, PatchCodec::contest)),
                    list(in, i -> change(i, PatchCodec::insertion)));
            if (in.read() >= 0) {
                throw new IllegalArgumentException("bytes after the end of the patch");
            }
            return patch;
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException("not a patch: " + e.getMessage(), e);
        }
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T thing) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException, ParseException;
    }

    private static <T> void list(DataOutputStream out, List<T> things, Writer<T> writer) throws IOException {
        number(out, things.size());
        for (T thing : things) {
            writer.write(out, thing);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reader<T> reader) throws IOException, ParseException {
        int count = count(in);
        List<T> things = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            things.add(reader.read(in));
        }
        return things;
    }

    private static <T> void change(DataOutputStream out, Change<T> change, Writer<T> writer) throws IOException {
        @Nullable T before = change.before();
        @Nullable T after = change.after();
        out.writeByte((before == null ? 0 : 1) + (after == null ? 0 : 2));
        if (before != null) {
            writer.write(out, before);
        }
        if (after != null) {
            writer.write(out, after);
        }
    }

    private static <T> Change<T> change(DataInputStream in, Reader<T> reader) throws IOException, ParseException {
        int which = in.readByte();
        @Nullable T before = (which & 1) == 0 ? null : reader.read(in);
        @Nullable T after = (which & 2) == 0 ? null : reader.read(in);
        return new Change<>(before, after);
    }

    private static void edge(DataOutputStream out, Edge edge) throws IOException {
        number(out, edge.id());
        number(out, edge.left());
        number(out, edge.right());
        int[] xy = edge.xy();
        number(out, xy.length / 2);
        long x = 0;
        long y = 0;
        for (int i = 0; i < xy.length; i += 2) {
            number(out, xy[i] - x);
            number(out, xy[i + 1] - y);
            x = xy[i];
            y = xy[i + 1];
        }
    }

    private static Edge edge(DataInputStream in) throws IOException {
        int id = (int) number(in);
        int left = (int) number(in);
        int right = (int) number(in);
        int[] xy = new int[2 * count(in)];
        long x = 0;
        long y = 0;
        for (int i = 0; i < xy.length; i += 2) {
            x += number(in);
            y += number(in);
            xy[i] = (int) x;
            xy[i + 1] = (int) y;
        }
        return new Edge(id, xy, left, right);
    }

    private static void unit(DataOutputStream out, Unit unit) throws IOException {
        number(out, unit.id());
        out.writeUTF(unit.code());
        number(out, unit.parent());
        number(out, unit.rank());
        @Nullable Geometry footprint = unit.footprint();
        byte[] shape = footprint == null ? new byte[0] : new WKBWriter().write(footprint);
        number(out, shape.length);
        out.write(shape);
    }

    private static Unit unit(DataInputStream in) throws IOException, ParseException {
        int id = (int) number(in);
        String code = in.readUTF();
        int parent = (int) number(in);
        int rank = (int) number(in);
        byte[] shape = in.readNBytes(count(in));
        @Nullable Geometry footprint = shape.length == 0 ? null : new WKBReader(Geometries.factory()).read(shape);
        return new Unit(id, code, parent, rank, footprint);
    }

    private static void contest(DataOutputStream out, Contest contest) throws IOException {
        number(out, contest.face());
        number(out, contest.claimants().length);
        for (int claimant : contest.claimants()) {
            number(out, claimant);
        }
    }

    private static Contest contest(DataInputStream in) throws IOException {
        int face = (int) number(in);
        int[] claimants = new int[count(in)];
        for (int i = 0; i < claimants.length; i++) {
            claimants[i] = (int) number(in);
        }
        return new Contest(face, claimants);
    }

    private static void insertion(DataOutputStream out, Insertion insertion) throws IOException {
        for (Place place : new Place[] {insertion.at(), insertion.from(), insertion.to()}) {
            number(out, place.x());
            number(out, place.y());
        }
    }

    private static Insertion insertion(DataInputStream in) throws IOException {
        return new Insertion(place(in), place(in), place(in));
    }

    private static Place place(DataInputStream in) throws IOException {
        return new Place((int) number(in), (int) number(in));
    }

    private static void number(DataOutputStream out, long value) throws IOException {
        long zigzag = value << 1 ^ value >> 63;
        while ((zigzag & ~0x7FL) != 0) {
            out.writeByte((int) (zigzag & 0x7F | 0x80));
            zigzag >>>= 7;
        }
        out.writeByte((int) zigzag);
    }

    private static long number(DataInputStream in) throws IOException {
        long zigzag = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int b = in.readUnsignedByte();
            zigzag |= (long) (b & 0x7F) << shift;
            if (b < 0x80) {
                return zigzag >>> 1 ^ -(zigzag & 1);
            }
        }
        throw new IOException("a number of more than 64 bits");
    }

    private static int count(DataInputStream in) throws IOException {
        long count = number(in);
        if (count < 0 || count > in.available()) {
            throw new IOException("a count of " + count);
        }
        return (int) count;
    }
}
