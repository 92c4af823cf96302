package org.gridwarden.locate.index;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gridwarden.grid.EditionUnit;

/**
 * The units of one edition as columns, without their geometry. A unit is spoken of by its position, 0 to
 * {@code size() - 1}, in the order of the edition: by level, then code. Immutable.
 */
final class UnitTable {

    /** Stands for "no unit". */
    static final int NONE = -1;

    private final long[] ids;
    private final byte[] levels;
    private final int[] parents;
    private final String[] codes;
    private final String[] names;

    private UnitTable(long[] ids, byte[] levels, int[] parents, String[] codes, String[] names) {
        this.ids = ids;
        this.levels = levels;
        this.parents = parents;
        this.codes = codes;
        this.names = names;
    }

    /** The table of these units; throws when a parent is not among them. */
    static UnitTable of(List<EditionUnit> units) {
        int size = units.size();
        Map<Long, Integer> positions = new HashMap<>(2 * size);
        UnitTable table =
                new UnitTable(new long[size], new byte[size], new int[size], new String[size], new String[size]);
        for (int position = 0; position < size; position++) {
            EditionUnit unit = units.get(position);
            positions.put(unit.unitId(), position);
            table.ids[position] = unit.unitId();
            table.levels[position] = (byte) unit.level();
            table.codes[position] = unit.code();
            table.names[position] = unit.name();
        }
        for (int position = 0; position < size; position++) {
            Long parent = units.get(position).parentUnitId();
            table.parents[position] = parent == null ? NONE : table.positionOf(parent, positions);
        }
        return table;
    }

    private int positionOf(long parentId, Map<Long, Integer> positions) {
        Integer position = positions.get(parentId);
        if (position == null) {
            throw new IllegalArgumentException("the parent " + parentId + " is not in the edition");
        }
        return position;
    }

    int size() {
        return ids.length;
    }

    /** Database identity of the unit. */
    long id(int position) {
        return ids[position];
    }

    /** Rank of the unit's level. */
    int level(int position) {
        return levels[position];
    }

    /** Position of the parent, {@link #NONE} for a root. */
    int parent(int position) {
        return parents[position];
    }

    String code(int position) {
        return codes[position];
    }

    String name(int position) {
        return names[position];
    }

    /** Positions from the root to the unit, both included. */
    List<Integer> chain(int position) {
        Deque<Integer> chain = new ArrayDeque<>();
        for (int at = position; at != NONE; at = parents[at]) {
            chain.addFirst(at);
        }
        return new ArrayList<>(chain);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(size());
        for (int position = 0; position < size(); position++) {
            out.writeLong(ids[position]);
            out.writeByte(levels[position]);
            out.writeInt(parents[position]);
            out.writeUTF(codes[position]);
            out.writeUTF(names[position]);
        }
    }

    static UnitTable readFrom(DataInputStream in) throws IOException {
        int size = in.readInt();
        UnitTable table =
                new UnitTable(new long[size], new byte[size], new int[size], new String[size], new String[size]);
        for (int position = 0; position < size; position++) {
            table.ids[position] = in.readLong();
            table.levels[position] = in.readByte();
            table.parents[position] = in.readInt();
            table.codes[position] = in.readUTF();
            table.names[position] = in.readUTF();
        }
        return table;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnitTable that
                && Arrays.equals(ids, that.ids)
                && Arrays.equals(levels, that.levels)
                && Arrays.equals(parents, that.parents)
                && Arrays.equals(codes, that.codes)
                && Arrays.equals(names, that.names);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }
}
