package org.gridwarden.batch;

/**
 * Whole records of a stream: {@code bytes[start, length)}, the {@code sequence}-th piece from 0. Reused; one owner at a
 * time.
 */
final class Chunk {

    byte[] bytes = new byte[0];
    int start;
    int length;
    long sequence;
}
