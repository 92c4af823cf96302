package org.gridwarden.locate.index;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.gridwarden.cell.CellIndex;
import org.gridwarden.grid.Edition;
import org.gridwarden.grid.Level;
import org.gridwarden.grid.LevelFit;
import org.gridwarden.grid.Network;

/**
 * The files of one network index, all made from the edition with the same content hash:
 *
 * <pre>
 * units          magic, network, edition, unit table, the layers' unit positions, CRC-32C
 * tiling.cells   cell index of the finest tiling units
 * inside-N.cells cell index of the N-th INSIDE level
 * </pre>
 *
 * <p>They say everything that an answer needs; a copy of the directory answers without a database. Stateless.
 */
public final class IndexFile {

    private static final long MAGIC = 0x4757_554E_4954_5332L; // "GWUNITS2"
    private static final String UNITS = "units";
    private static final String TILING = "tiling.cells";

    private IndexFile() {}

    /** Writes the files into an empty directory and forces them to disk. */
    static void write(NetworkIndex index, Path directory) throws IOException {
        String hash = index.edition().contentHash();
        writeForced(units(index), directory.resolve(UNITS));
        index.tiling().cells().write(directory.resolve(TILING), hash);
        for (int layer = 0; layer < index.inside().size(); layer++) {
            index.inside().get(layer).cells().write(directory.resolve(insideName(layer)), hash);
        }
    }

    private static byte[] units(NetworkIndex index) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * index.size() + 1024);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(MAGIC);
        writeNetwork(out, index.network());
        writeEdition(out, index.edition());
        index.units().writeTo(out);
        writePositions(out, index.tiling());
        for (IndexLayer layer : index.inside()) {
            writePositions(out, layer);
        }
        out.writeInt(checksum(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static void writeNetwork(DataOutputStream out, Network network) throws IOException {
        out.writeLong(network.id());
        out.writeUTF(network.code());
        out.writeUTF(network.nameZh());
        out.writeUTF(network.nameEn());
        out.writeByte(network.levels().size());
        for (Level level : network.levels()) {
            out.writeByte(level.rank());
            out.writeUTF(level.code());
            out.writeUTF(level.nameZh());
            out.writeUTF(level.nameEn());
            out.writeUTF(level.fit().name());
        }
    }

    private static void writeEdition(DataOutputStream out, Edition edition) throws IOException {
        out.writeLong(edition.id());
        out.writeLong(edition.networkId());
        out.writeInt(edition.number());
        out.writeUTF(edition.effectiveAt().toString());
        out.writeUTF(edition.publishedAt().toString());
        out.writeUTF(edition.publishedBy());
        out.writeUTF(edition.reason());
        out.writeUTF(edition.contentHash());
        out.writeInt(edition.unitCount());
    }

    private static void writePositions(DataOutputStream out, IndexLayer layer) throws IOException {
        out.writeInt(layer.positions().length);
        for (int position : layer.positions()) {
            out.writeInt(position);
        }
    }

    private static void writeForced(byte[] bytes, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Reads the index in this directory; throws when a file is missing, damaged or of another edition. */
    public static NetworkIndex read(Path directory) throws IOException {
        byte[] bytes = Files.readAllBytes(directory.resolve(UNITS));
        if (bytes.length < 16 || ByteBuffer.wrap(bytes).getInt(bytes.length - 4) != checksum(bytes, bytes.length - 4)) {
            throw new IOException("the unit table is damaged");
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (in.readLong() != MAGIC) {
            throw new IOException("the unit table is of another version");
        }
        Network network = readNetwork(in);
        Edition edition = readEdition(in);
        UnitTable units = UnitTable.readFrom(in);
        IndexLayer tiling = readLayer(directory.resolve(TILING), in, edition);
        List<IndexLayer> inside = new ArrayList<>();
        for (Level level : NetworkIndex.insideLevels(network)) {
            inside.add(readLayer(directory.resolve(insideName(inside.size())), in, edition));
        }
        return new NetworkIndex(network, edition, units, tiling, inside);
    }

    private static Network readNetwork(DataInputStream in) throws IOException {
        long id = in.readLong();
        String code = in.readUTF();
        String nameZh = in.readUTF();
        String nameEn = in.readUTF();
        int count = in.readByte();
        List<Level> levels = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            levels.add(
                    new Level(in.readByte(), in.readUTF(), in.readUTF(), in.readUTF(), LevelFit.valueOf(in.readUTF())));
        }
        return new Network(id, code, nameZh, nameEn, levels);
    }

    private static Edition readEdition(DataInputStream in) throws IOException {
        return new Edition(
                in.readLong(),
                in.readLong(),
                in.readInt(),
                Instant.parse(in.readUTF()),
                Instant.parse(in.readUTF()),
                in.readUTF(),
                in.readUTF(),
                in.readUTF(),
                in.readInt());
    }

    private static IndexLayer readLayer(Path file, DataInputStream in, Edition edition) throws IOException {
        int[] positions = new int[in.readInt()];
        for (int ordinal = 0; ordinal < positions.length; ordinal++) {
            positions[ordinal] = in.readInt();
        }
        CellIndex cells = CellIndex.map(file);
        if (!edition.contentHash().equals(cells.contentHash()) || cells.units() != positions.length) {
            throw new IOException(file.getFileName() + " was made from another edition");
        }
        return new IndexLayer(cells, positions);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static String insideName(int layer) {
        return "inside-" + layer + ".cells";
    }
}
