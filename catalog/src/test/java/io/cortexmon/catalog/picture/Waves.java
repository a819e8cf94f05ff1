package io.cortexmon.catalog.picture;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Values that go up and down, other ones for each name, and the same each time. */
final class Waves {

  private static final int PARTS = 4;

  private final double[] turns = new double[PARTS];

  Waves(String name, int index) {
    CRC32 crc = new CRC32();
    crc.update((name + index).getBytes(StandardCharsets.UTF_8));
    for (int i = 0; i < PARTS; i++) {
      turns[i] = (crc.getValue() >> (8 * i) & 0xff) / 256.0;
    }
  }

  /** Returns a value from 0 to 1 at a time from 0 to 1. */
  double at(double time) {
    double slow = wave(time, 0.8 + 0.9 * turns[0], turns[1]);
    double fast = wave(time, 3 + 3 * turns[2], turns[3]);
    double noise = wave(time, 9 + 5 * turns[3], turns[2]);
    return 0.5 + 0.27 * slow + 0.15 * fast + 0.06 * noise;
  }

  private static double wave(double time, double turns, double start) {
    return StrictMath.sin((time * turns + start) * 2 * StrictMath.PI);
  }
}
