package com.pair.second;

import com.pair.first.Base;

/** Its module is rendered after the first one's: what the first one's classes held is closed. */
public final class SecondMonitoring extends Base {

  public SecondMonitoring() {
    super(isOpen((ClassLoader) System.getProperties().get(LOADER)) ? "open" : "closed");
  }

  private static boolean isOpen(ClassLoader loader) {
    return loader.getResource("com/pair/first/Base.class") != null;
  }
}
