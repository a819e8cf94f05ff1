package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;

/**
 * What a scrape may cost. Beyond a limit the whole scrape fails, so that a faulty target can not
 * fill the server; zero is no limit.
 *
 * @param samples samples of one scrape, after metric relabelling
 * @param bodyBytes bytes of one metrics page, uncompressed
 * @param labels labels of one series
 * @param labelNameLength length of a label name, in bytes
 * @param labelValueLength length of a label value, in bytes
 * @param targets targets of the job, after relabelling
 */
public record Limits(
    int samples,
    long bodyBytes,
    int labels,
    int labelNameLength,
    int labelValueLength,
    int targets) {

  /** No limits but the server's. */
  public static final Limits NONE = new Limits(0, 0, 0, 0, 0, 0);

  public Limits {
    Arguments.notNegative("sample limit", samples);
    if (bodyBytes < 0) {
      throw new IllegalArgumentException("body size limit " + bodyBytes + ": must not be negative");
    }
    Arguments.notNegative("label limit", labels);
    Arguments.notNegative("label name length limit", labelNameLength);
    Arguments.notNegative("label value length limit", labelValueLength);
    Arguments.notNegative("target limit", targets);
  }

  /** Returns this with a limit of samples in one scrape. */
  public Limits samples(int samples) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }

  /** Returns this with a limit of bytes in one metrics page. */
  public Limits bodyBytes(long bodyBytes) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }

  /** Returns this with a limit of labels on one series. */
  public Limits labels(int labels) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }

  /** Returns this with a limit of bytes in a label name. */
  public Limits labelNameLength(int labelNameLength) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }

  /** Returns this with a limit of bytes in a label value. */
  public Limits labelValueLength(int labelValueLength) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }

  /** Returns this with a limit of targets. */
  public Limits targets(int targets) {
    return new Limits(samples, bodyBytes, labels, labelNameLength, labelValueLength, targets);
  }
}
