package org.gridwarden.coverage.graph;

import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares its structure with those it was made from: a change copies one path of at most seven
 * short arrays (hash array mapped trie; Bagwell 2001). Equal contents are met in the same order, whatever their
 * history, as long as no two keys have the same hash. Safe between threads.
 */
final class Trie<K, V> {

    private static final Trie<?, ?> EMPTY = new Trie<>(new Node(0, new Object[0], null), 0);
    private static final int DEEPEST = 35;

    private final Node root;
    private final int size;

    private Trie(Node root, int size) {
        this.root = root;
        this.size = size;
    }

    private record Entry(Object key, Object value) {}

    private record Twins(Entry[] entries) {}

    private static final class Node {
        private int bitmap;
        private Object[] slots;
        /** Who may still write to this node; null for nobody. */
        private final @Nullable Object writer;

        Node(int bitmap, Object[] slots, @Nullable Object writer) {
            this.bitmap = bitmap;
            this.slots = slots;
            this.writer = writer;
        }
    }

    @SuppressWarnings("unchecked")
    static <K, V> Trie<K, V> empty() {
        return (Trie<K, V>) EMPTY;
    }

    static <K, V> Trie<K, V> of(Map<K, V> entries) {
        Object writer = new Object();
        Node root = new Node(0, new Object[0], writer);
        for (Map.Entry<K, V> entry : entries.entrySet()) {
            Entry added = new Entry(entry.getKey(), entry.getValue());
            root = put(root, added, entry.getKey().hashCode(), 0, writer);
        }
        return new Trie<>(root, entries.size());
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @SuppressWarnings("unchecked")
    @Nullable
    V get(K key) {
        int hash = key.hashCode();
        Node node = root;
        for (int shift = 0; ; shift += 5) {
            int bit = 1 << (hash >>> shift);
            if ((node.bitmap & bit) == 0) {
                return null;
            }
            Object slot = node.slots[Integer.bitCount(node.bitmap & (bit - 1))];
            if (slot instanceof Node inner) {
                node = inner;
            } else if (slot instanceof Entry entry) {
                return entry.key.equals(key) ? (V) entry.value : null;
            } else {
                for (Entry entry : ((Twins) slot).entries) {
                    if (entry.key.equals(key)) {
                        return (V) entry.value;
                    }
                }
                return null;
            }
        }
    }

    V getOrDefault(K key, V otherwise) {
        @Nullable V value = get(key);
        return value == null ? otherwise : value;
    }

    boolean containsKey(K key) {
        return get(key) != null;
    }

    Trie<K, V> with(K key, V value) {
        boolean known = containsKey(key);
        return new Trie<>(put(root, new Entry(key, value), key.hashCode(), 0, null), known ? size : size + 1);
    }

    Trie<K, V> without(K key) {
        if (!containsKey(key)) {
            return this;
        }
        return size == 1 ? empty() : new Trie<>(remove(root, key, key.hashCode(), 0), size - 1);
    }

    /** In the order of the hashes' bits; not sorted. */
    void forEach(BiConsumer<K, V> action) {
        visit(root, action);
    }

    @SuppressWarnings("unchecked")
    private void visit(Node node, BiConsumer<K, V> action) {
        for (Object slot : node.slots) {
            if (slot instanceof Node inner) {
                visit(inner, action);
            } else if (slot instanceof Entry entry) {
                action.accept((K) entry.key, (V) entry.value);
            } else {
                for (Entry entry : ((Twins) slot).entries) {
                    action.accept((K) entry.key, (V) entry.value);
                }
            }
        }
    }

    private static Node put(Node node, Entry entry, int hash, int shift, @Nullable Object writer) {
        int bit = 1 << (hash >>> shift);
        int index = Integer.bitCount(node.bitmap & (bit - 1));
        boolean mine = writer != null && node.writer == writer;
        if ((node.bitmap & bit) == 0) {
            Object[] slots = new Object[node.slots.length + 1];
            System.arraycopy(node.slots, 0, slots, 0, index);
            slots[index] = entry;
            System.arraycopy(node.slots, index, slots, index + 1, node.slots.length - index);
            if (mine) {
                node.bitmap |= bit;
                node.slots = slots;
                return node;
            }
            return new Node(node.bitmap | bit, slots, writer);
        }
        Object replaced = replace(node.slots[index], entry, hash, shift, writer);
        if (mine) {
            node.slots[index] = replaced;
            return node;
        }
        Object[] slots = node.slots.clone();
        slots[index] = replaced;
        return new Node(node.bitmap, slots, writer);
    }

    private static Object replace(Object slot, Entry entry, int hash, int shift, @Nullable Object writer) {
        if (slot instanceof Node inner) {
            return put(inner, entry, hash, shift + 5, writer);
        }
        if (slot instanceof Twins twins) {
            return twins(twins.entries, entry);
        }
        Entry old = (Entry) slot;
        if (old.key.equals(entry.key)) {
            return entry;
        }
        if (shift + 5 >= DEEPEST) {
            return twins(new Entry[] {old}, entry);
        }
        Node inner = put(new Node(0, new Object[0], writer), old, old.key.hashCode(), shift + 5, writer);
        return put(inner, entry, hash, shift + 5, writer);
    }

    private static Twins twins(Entry[] entries, Entry entry) {
        for (int i = 0; i < entries.length; i++) {
            if (entries[i].key.equals(entry.key)) {
                Entry[] copy = entries.clone();
                copy[i] = entry;
                return new Twins(copy);
            }
        }
        Entry[] copy = java.util.Arrays.copyOf(entries, entries.length + 1);
        copy[entries.length] = entry;
        return new Twins(copy);
    }

    /** The node without a key that it has; other than the root it is never left empty. */
    private static Node remove(Node node, Object key, int hash, int shift) {
        int bit = 1 << (hash >>> shift);
        int index = Integer.bitCount(node.bitmap & (bit - 1));
        Object slot = node.slots[index];
        Object left = null;
        if (slot instanceof Node inner) {
            Node smaller = remove(inner, key, hash, shift + 5);
            left = smaller.slots.length == 1 && !(smaller.slots[0] instanceof Node) ? smaller.slots[0] : smaller;
        } else if (slot instanceof Twins twins) {
            Entry[] others = java.util.Arrays.stream(twins.entries)
                    .filter(entry -> !entry.key.equals(key))
                    .toArray(Entry[]::new);
            left = others.length == 1 ? others[0] : new Twins(others);
        }
        if (left != null) {
            Object[] slots = node.slots.clone();
            slots[index] = left;
            return new Node(node.bitmap, slots, null);
        }
        Object[] slots = new Object[node.slots.length - 1];
        System.arraycopy(node.slots, 0, slots, 0, index);
        System.arraycopy(node.slots, index + 1, slots, index, slots.length - index);
        return new Node(node.bitmap & ~bit, slots, null);
    }
}
