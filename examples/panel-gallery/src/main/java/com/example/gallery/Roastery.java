package com.example.gallery;

import static io.cortexmon.definition.Durations.minutes;

import io.cortexmon.metric.Counter;
import io.cortexmon.metric.Gauge;
import io.cortexmon.metric.Histogram;
import io.cortexmon.metric.Label;
import io.cortexmon.metric.Threshold;
import io.cortexmon.metric.Unit;
import io.cortexmon.rule.AlertingRule;
import io.cortexmon.rule.Severity;
import io.cortexmon.scrape.ScrapeJob;

/** What the gallery's panels show: the measurements of a coffee roastery and its shop. */
final class Roastery {

  static final Label BEAN = Label.named("bean");
  static final Label ROASTER = Label.oneOf("roaster", "north", "south");
  static final Label SHOP = Label.named("shop");
  static final Label STATUS = Label.oneOf("status", "ok", "failed");

  /** Orders handled, since process start. Unit: orders. */
  static final Counter ORDERS =
      Counter.named("roastery_orders_total").help("Orders handled").labels(SHOP, STATUS);

  /** Time to handle an order. Unit: seconds. */
  static final Histogram HANDLING =
      Histogram.named("roastery_order_duration_seconds")
          .help("Time to handle an order")
          .labels(SHOP);

  /** Orders that wait. Unit: orders. */
  static final Gauge WAITING =
      Gauge.named("roastery_orders_waiting").help("Orders that wait").labels(SHOP);

  /** Temperature inside a drum. Unit: degrees Celsius. */
  static final Gauge DRUM =
      Gauge.named("roastery_drum_temperature_celsius")
          .help("Temperature inside a drum")
          .labels(ROASTER);

  /** What a roaster does: 0 idle, 1 heating, 2 roasting, 3 cooling. */
  static final Gauge PHASE =
      Gauge.named("roastery_phase").help("What a roaster does, 0 to 3").labels(ROASTER);

  /** Part of a drum that is full. Unit: ratio. */
  static final Gauge FILLED =
      Gauge.named("roastery_drum_filled_ratio").help("Part of a drum that is full").labels(ROASTER);

  /** Green beans in stock. Unit: grams. */
  static final Gauge STOCK =
      Gauge.named("roastery_stock_grams").help("Green beans in stock").labels(BEAN);

  /** Beans roasted, since process start. Unit: grams. */
  static final Counter ROASTED =
      Counter.named("roastery_roasted_grams_total").help("Beans roasted").labels(BEAN, ROASTER);

  /** What a kilogram of a bean costs at the exchange. Unit: dollars. */
  static final Gauge PRICE =
      Gauge.named("exchange_bean_price_dollars").help("Price of a kilogram").labels(BEAN);

  /** Kilograms traded, since the exchange opened. */
  static final Counter TRADED =
      Counter.named("exchange_traded_total").help("Kilograms traded").labels(BEAN);

  /** More than these orders in a hundred fail: the shop loses customers. */
  static final Threshold FAILED_LIMIT = Threshold.of(0.05, Unit.RATIO);

  /** Orders fail: the alert on the same limit. */
  static final AlertingRule FAILING =
      AlertingRule.named(
              "RoasteryOrdersFail",
              ORDERS
                  .where(STATUS.is("failed"))
                  .rate(minutes(5))
                  .sum()
                  .dividedBy(ORDERS.rate(minutes(5)).sum())
                  .isAbove(FAILED_LIMIT))
          .forDuration(minutes(10))
          .severity(Severity.CRITICAL)
          .summary("More than " + FAILED_LIMIT + " of all orders fail.");

  static final ScrapeJob JOB =
      ScrapeJob.named("roastery")
          .targets("roastery:8080")
          .exposes(ORDERS, HANDLING, WAITING, DRUM, PHASE, FILLED, STOCK, ROASTED, PRICE, TRADED);

  private Roastery() {}
}
