package com.pair.first;

public final class FirstMonitoring extends Base {

  public FirstMonitoring() {
    super("first");
    System.getProperties().put(LOADER, getClass().getClassLoader());
  }
}
