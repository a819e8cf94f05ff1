package com.shop;

/** Holds a source that is nested. */
final class Stock {

  public static final class StockMonitoring extends SystemOfTheShop {

    public StockMonitoring() {
      super("stock");
    }

    @Override
    String description() {
      return "Loaded by the context class loader: "
          + (Thread.currentThread().getContextClassLoader() == getClass().getClassLoader());
    }
  }
}
