package org.gridwarden.coverage.primitive;

import java.util.Arrays;
import org.gridwarden.geo.Geometries;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/**
 * A lattice polyline between two nodes, or a closed one with a single node, that separates two different faces.
 * Immutable.
 */
public final class Edge {

    private final int id;
    private final int[] xy;
    private final int left;
    private final int right;
    private final int west;
    private final int south;
    private final int east;
    private final int north;

    /** {@code xy} holds x and y of each vertex in turn, ends included, and is not copied. */
    public Edge(int id, int[] xy, int left, int right) {
        this.id = id;
        this.xy = xy;
        this.left = left;
        this.right = right;
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int i = 0; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        this.west = minX;
        this.south = minY;
        this.east = maxX;
        this.north = maxY;
    }

    /** Number within the graph; a changed edge gets a new one. */
    public int id() {
        return id;
    }

    /** Face on the left of the way from the first vertex to the last. */
    public int left() {
        return left;
    }

    /** Face on the right. */
    public int right() {
        return right;
    }

    /** Number of vertices, both ends counted. */
    public int size() {
        return xy.length / 2;
    }

    /** Longitude of a vertex in lattice steps; vertices count from 0. */
    public int x(int vertex) {
        return xy[2 * vertex];
    }

    /** Latitude of a vertex in lattice steps. */
    public int y(int vertex) {
        return xy[2 * vertex + 1];
    }

    /** Where a vertex lies. */
    public Place place(int vertex) {
        return new Place(x(vertex), y(vertex));
    }

    /** Node at the first vertex. */
    public Place from() {
        return place(0);
    }

    /** Node at the last vertex. */
    public Place to() {
        return place(size() - 1);
    }

    /** Whether it ends where it begins. */
    public boolean isClosed() {
        return x(0) == x(size() - 1) && y(0) == y(size() - 1);
    }

    /** Whether the face is on either side. */
    public boolean borders(int face) {
        return left == face || right == face;
    }

    /** The face across from one of its two. */
    public int across(int face) {
        return left == face ? right : left;
    }

    /** x and y of each vertex in turn, a copy. */
    public int[] coordinates() {
        return xy.clone();
    }

    /** The edge in degrees. */
    public LineString line() {
        Coordinate[] line = new Coordinate[size()];
        for (int i = 0; i < line.length; i++) {
            line[i] = new Coordinate(x(i) / 1e7, y(i) / 1e7);
        }
        return Geometries.factory().createLineString(line);
    }

    /** Whether its box shares a place with this one, in lattice steps. */
    public boolean meets(long minX, long minY, long maxX, long maxY) {
        return west <= maxX && east >= minX && south <= maxY && north >= minY;
    }

    /** Its least longitude, in lattice steps. */
    public int west() {
        return west;
    }

    /** Its least latitude, in lattice steps. */
    public int south() {
        return south;
    }

    /** Its greatest longitude, in lattice steps. */
    public int east() {
        return east;
    }

    /** Its greatest latitude, in lattice steps. */
    public int north() {
        return north;
    }

    /** x and y of each vertex in turn: not a copy, and never to be changed. */
    public int[] xy() {
        return xy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edge edge
                && edge.id == id
                && edge.left == left
                && edge.right == right
                && Arrays.equals(edge.xy, xy);
    }

    @Override
    public int hashCode() {
        return id;
    }

    @Override
    public String toString() {
        return "edge " + id + " " + left + "|" + right + " " + Arrays.toString(xy);
    }
}
