package io.cortexmon.dashboard.field;

/** The factor that a unit's numbers come in, as the letter before it: the {@code m} of mF. */
public enum SiPrefix {
  /** 10^-15. */
  FEMTO("f"),

  /** 10^-12. */
  PICO("p"),

  /** 10^-9. */
  NANO("n"),

  /** 10^-6. */
  MICRO("\u00b5"),

  /** 10^-3. */
  MILLI("m"),

  /** 1000. */
  KILO("k"),

  /** 10^6. */
  MEGA("M"),

  /** 10^9. */
  GIGA("G"),

  /** 10^12. */
  TERA("T"),

  /** 10^15. */
  PETA("P"),

  /** 10^18. */
  EXA("E"),

  /** 10^21. */
  ZETTA("Z"),

  /** 10^24. */
  YOTTA("Y");

  private final String letter;

  SiPrefix(String letter) {
    this.letter = letter;
  }

  /** The letter that stands before a unit. */
  public String letter() {
    return letter;
  }
}
