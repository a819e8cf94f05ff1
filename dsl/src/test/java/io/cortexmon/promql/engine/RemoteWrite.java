package io.cortexmon.promql.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cortexmon.promql.BucketSpan;
import io.cortexmon.promql.Buckets;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/**
 * The body of a request of Prometheus's remote write 1.0: a message of protocol buffers in the form
 * of snappy, not compressed.
 */
final class RemoteWrite {

  private static final int VARINT = 0;
  private static final int FIXED = 1;
  private static final int BYTES = 2;
  private static final int SEVEN_BITS = 0x7f;
  private static final int MORE = 0x80;
  private static final int LONG_LITERAL = 61 << 2;
  private static final int LONGEST_LITERAL = 1 << 16;

  /** Fields of a message. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((field << 3) | VARINT);
      varint(value);
      return this;
    }

    /** A number that may be negative, in the zigzag form. */
    Message signed(int field, int value) {
      return number(field, ((value << 1) ^ (value >> 31)) & 0xffff_ffffL);
    }

    Message fixed(int field, long bits) {
      varint((field << 3) | FIXED);
      for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
        bytes.write((int) (bits >>> shift));
      }
      return this;
    }

    Message real(int field, double value) {
      return fixed(field, Double.doubleToRawLongBits(value));
    }

    Message bytes(int field, byte[] value) {
      varint((field << 3) | BYTES);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes.toByteArray());
    }

    void varint(long value) {
      long rest = value;
      while ((rest & ~SEVEN_BITS) != 0) {
        bytes.write((int) ((rest & SEVEN_BITS) | MORE));
        rest >>>= 7;
      }
      bytes.write((int) rest);
    }
  }

  private final Message request = new Message();
  private Message series = new Message();

  /** Begins a series, to which what is added then belongs. */
  void series(Labels labels) {
    series = new Message();
    for (Map.Entry<String, String> label : labels.asMap().entrySet()) {
      byte[] value = label.getValue().getBytes(UTF_8);
      series.message(1, new Message().bytes(1, label.getKey().getBytes(UTF_8)).bytes(2, value));
    }
  }

  /** Adds a value that Java's arithmetic might change, such as the staleness marker. */
  void addBits(long time, long bits) {
    series.message(2, new Message().fixed(1, bits).number(2, time));
  }

  void add(long time, FloatHistogram value) {
    Message message =
        new Message()
            .real(2, value.count())
            .real(3, value.sum())
            .signed(4, value.schema())
            .real(5, value.zeroThreshold())
            .real(7, value.zeroCount());
    buckets(message, 8, 10, value.negative());
    buckets(message, 11, 13, value.positive());
    boolean gauge = value.counterReset() == FloatHistogram.CounterReset.GAUGE;
    message.number(14, gauge ? 3 : 0).number(15, time);
    value.customValues().forEach(bound -> message.real(16, bound));
    series.message(4, message);
  }

  private static void buckets(Message message, int spans, int counts, Buckets buckets) {
    for (BucketSpan span : buckets.spans()) {
      message.message(spans, new Message().signed(1, span.offset()).number(2, span.length()));
    }
    for (double count : buckets.counts()) {
      message.real(counts, count);
    }
  }

  /** Ends the series. */
  void end() {
    request.message(1, series);
  }

  /** Returns the whole body: a length, and parts that are to be taken as they are. */
  byte[] body() {
    byte[] plain = request.bytes.toByteArray();
    Message snappy = new Message();
    snappy.varint(plain.length);
    for (int from = 0; from < plain.length; from += LONGEST_LITERAL) {
      int length = Math.min(LONGEST_LITERAL, plain.length - from);
      snappy.bytes.write(LONG_LITERAL);
      snappy.bytes.write(length - 1);
      snappy.bytes.write((length - 1) >> Byte.SIZE);
      snappy.bytes.write(plain, from, length);
    }
    return snappy.bytes.toByteArray();
  }
}
