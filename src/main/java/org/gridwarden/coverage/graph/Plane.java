package org.gridwarden.coverage.graph;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.gridwarden.coverage.primitive.Edge;
import org.gridwarden.coverage.primitive.Place;
import org.jspecify.annotations.Nullable;

/** Edges with their nodes, the faces that they border, and the cells that they pass through. Immutable. */
final class Plane {

    final Trie<Integer, Edge> edges;
    /** Numbers of the edges that end at a node, ascending; that of a closed edge twice. */
    final Trie<Place, int[]> nodes;
    /** Edges with the face on one side. */
    final IdSets borders;

    final CellGrid cells;
    /** No edge lies south of this. */
    final int southernmost;

    private Plane(
            Trie<Integer, Edge> edges, Trie<Place, int[]> nodes, IdSets borders, CellGrid cells, int southernmost) {
        this.edges = edges;
        this.nodes = nodes;
        this.borders = borders;
        this.cells = cells;
        this.southernmost = southernmost;
    }

    static Plane of(Collection<Edge> edges) {
        Map<Integer, Edge> byId = new HashMap<>();
        Map<Place, int[]> nodes = new HashMap<>();
        IdSets.Builder borders = new IdSets.Builder();
        double extent = 0;
        int south = Integer.MAX_VALUE;
        for (Edge edge : edges) {
            byId.put(edge.id(), edge);
            for (Place node : new Place[] {edge.from(), edge.to()}) {
                nodes.merge(node, new int[] {edge.id()}, (ids, more) -> added(ids, more[0]));
            }
            borders.add(edge.left(), edge.id());
            borders.add(edge.right(), edge.id());
            extent += Math.max((double) edge.east() - edge.west(), (double) edge.north() - edge.south());
            south = Math.min(south, edge.south());
        }
        int shift = CellGrid.shiftFor(edges.isEmpty() ? 1 : extent / edges.size());
        Map<Integer, Set<Place>> cells = new HashMap<>();
        byId.forEach((id, edge) -> cells.put(id, CellGrid.cellsOf(edge, shift)));
        return new Plane(Trie.of(byId), Trie.of(nodes), borders.build(), CellGrid.of(shift, cells), south);
    }

    Plane with(Collection<Edge> removed, Collection<Edge> added) {
        Trie<Integer, Edge> newEdges = edges;
        Trie<Place, int[]> newNodes = nodes;
        IdSets newBorders = borders;
        CellGrid newCells = cells;
        int south = southernmost;
        for (Edge edge : removed) {
            @Nullable Edge known = newEdges.get(edge.id());
            if (known == null || !known.equals(edge)) {
                throw new IllegalStateException("the patch is not for this graph: no " + edge);
            }
            newEdges = newEdges.without(edge.id());
            newNodes = leaving(leaving(newNodes, edge.from(), edge.id()), edge.to(), edge.id());
            newBorders = newBorders.without(edge.left(), edge.id()).without(edge.right(), edge.id());
            newCells = newCells.without(edge.id(), CellGrid.cellsOf(edge, newCells.shift));
        }
        for (Edge edge : added) {
            if (newEdges.containsKey(edge.id())) {
                throw new IllegalStateException("the patch is not for this graph: there is an edge " + edge.id());
            }
            newEdges = newEdges.with(edge.id(), edge);
            newNodes = joining(joining(newNodes, edge.from(), edge.id()), edge.to(), edge.id());
            newBorders = newBorders.with(edge.left(), edge.id()).with(edge.right(), edge.id());
            newCells = newCells.with(edge.id(), CellGrid.cellsOf(edge, newCells.shift));
            south = Math.min(south, edge.south());
        }
        return new Plane(newEdges, newNodes, newBorders, newCells, south);
    }

    Edge edge(int id) {
        @Nullable Edge edge = edges.get(id);
        if (edge == null) {
            throw new IllegalArgumentException("there is no edge " + id);
        }
        return edge;
    }

    private static Trie<Place, int[]> joining(Trie<Place, int[]> nodes, Place node, int edge) {
        return nodes.with(node, added(nodes.getOrDefault(node, new int[0]), edge));
    }

    private static Trie<Place, int[]> leaving(Trie<Place, int[]> nodes, Place node, int edge) {
        int[] ids = nodes.getOrDefault(node, new int[0]);
        if (ids.length == 1) {
            return nodes.without(node);
        }
        int[] fewer = new int[ids.length - 1];
        int at = Arrays.binarySearch(ids, edge);
        System.arraycopy(ids, 0, fewer, 0, at);
        System.arraycopy(ids, at + 1, fewer, at, fewer.length - at);
        return nodes.with(node, fewer);
    }

    private static int[] added(int[] ids, int id) {
        int[] more = Arrays.copyOf(ids, ids.length + 1);
        more[ids.length] = id;
        Arrays.sort(more);
        return more;
    }
}
