package com.shop;

import com.fasterxml.jackson.core.json.PackageVersion;

/** Says which Jackson it was given: the project's own. */
public final class OrdersMonitoring extends SystemOfTheShop {

  public OrdersMonitoring() {
    super("orders");
  }

  @Override
  String description() {
    return "Jackson " + PackageVersion.VERSION;
  }
}
