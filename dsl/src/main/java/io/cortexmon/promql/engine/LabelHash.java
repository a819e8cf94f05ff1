package io.cortexmon.promql.engine;

import io.cortexmon.promql.Labels;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The hash of label sets by which {@code limit_ratio} chooses: the 64 bit xxHash (specification at
 * github.com/Cyan4973/xxHash) of names and values, each after its length, as Prometheus 3 keeps
 * them in memory.
 */
final class LabelHash {

  private static final long PRIME_1 = 0x9E3779B185EBCA87L;
  private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
  private static final long PRIME_3 = 0x165667B19E3779F9L;
  private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
  private static final long PRIME_5 = 0x27D4EB2F165667C5L;
  private static final long FIRST_LANE = 0x60EA27EEADC0B5D6L;
  private static final long LAST_LANE = 0x61C8864E7A143579L;
  private static final int STRIPE = 32;
  private static final int LONG_LENGTH = 255;
  private static final double ALL = 0x1p64;
  private static final long INT_MASK = 0xffffffffL;

  private LabelHash() {}

  /** Returns for each row where its hash lies between 0 and 1. */
  static double[] fractions(Header header) {
    double[] fractions = new double[header.size()];
    for (int row = 0; row < fractions.length; row++) {
      fractions[row] = unsigned(of(header.labels[row])) / ALL;
    }
    return fractions;
  }

  private static double unsigned(long hash) {
    if (hash >= 0) {
      return hash;
    }
    return 2.0 * ((hash >>> 1) | (hash & 1));
  }

  static long of(Labels labels) {
    List<String> names = labels.names();
    byte[][] texts = new byte[2 * names.size()][];
    int length = 0;
    for (int i = 0; i < names.size(); i++) {
      texts[2 * i] = names.get(i).getBytes(StandardCharsets.UTF_8);
      texts[2 * i + 1] = labels.value(names.get(i)).getBytes(StandardCharsets.UTF_8);
      length += texts[2 * i].length + texts[2 * i + 1].length + 8;
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    for (byte[] text : texts) {
      if (text.length < LONG_LENGTH) {
        bytes.put((byte) text.length);
      } else {
        bytes.put((byte) LONG_LENGTH).put((byte) text.length);
        bytes.put((byte) (text.length >> 8)).put((byte) (text.length >> 16));
      }
      bytes.put(text);
    }
    return hash(bytes.flip());
  }

  private static long hash(ByteBuffer bytes) {
    int length = bytes.remaining();
    long hash = PRIME_5;
    if (length >= STRIPE) {
      long a = FIRST_LANE;
      long b = PRIME_2;
      long c = 0;
      long d = LAST_LANE;
      while (bytes.remaining() >= STRIPE) {
        a = round(a, bytes.getLong());
        b = round(b, bytes.getLong());
        c = round(c, bytes.getLong());
        d = round(d, bytes.getLong());
      }
      hash =
          Long.rotateLeft(a, 1)
              + Long.rotateLeft(b, 7)
              + Long.rotateLeft(c, 12)
              + Long.rotateLeft(d, 18);
      hash = merge(merge(merge(merge(hash, a), b), c), d);
    }
    return finish(hash + length, bytes);
  }

  private static long finish(long start, ByteBuffer bytes) {
    long hash = start;
    while (bytes.remaining() >= Long.BYTES) {
      hash ^= round(0, bytes.getLong());
      hash = Long.rotateLeft(hash, 27) * PRIME_1 + PRIME_4;
    }
    if (bytes.remaining() >= Integer.BYTES) {
      hash ^= (bytes.getInt() & INT_MASK) * PRIME_1;
      hash = Long.rotateLeft(hash, 23) * PRIME_2 + PRIME_3;
    }
    while (bytes.hasRemaining()) {
      hash ^= Byte.toUnsignedLong(bytes.get()) * PRIME_5;
      hash = Long.rotateLeft(hash, 11) * PRIME_1;
    }
    hash = (hash ^ (hash >>> 33)) * PRIME_2;
    hash = (hash ^ (hash >>> 29)) * PRIME_3;
    return hash ^ (hash >>> 32);
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * PRIME_2, 31) * PRIME_1;
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
  }
}
