package io.cortexmon.catalog.cortex;

import org.junit.jupiter.api.Nested;

/** The dashboard: whether it answers, and how fast. */
class DashboardRulesTest {
  private static final Course REQUEST_BUCKET_INF =
      Course.of(
          "http_request_duration_seconds_bucket",
          "job=cortex-dashboard",
          "namespace=cortex",
          "le=+Inf");
  private static final Course REQUEST_BUCKET_3 =
      Course.of(
          "http_request_duration_seconds_bucket",
          "job=cortex-dashboard",
          "namespace=cortex",
          "le=3");
  private static final Course REQUEST_BUCKET_5 =
      Course.of(
          "http_request_duration_seconds_bucket",
          "job=cortex-dashboard",
          "namespace=cortex",
          "le=5");
  private static final Course UP =
      Course.of(
          "up",
          "instance=cortex-dashboard:3000",
          "job=cortex-dashboard",
          "namespace=cortex",
          "target_component=dashboard",
          "tier=presentation");

  @Nested
  class DashboardDown extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(UP.at(1, 5).at(0, 5).at(1, 5))
          .exceeded(5, 10)
          .waits(2)
          .labels(
              "component=dashboard instance=cortex-dashboard:3000 job=cortex-dashboard"
                  + " namespace=cortex severity=warning target_component=dashboard"
                  + " tier=presentation")
          .says(
              "Cortex dashboard is down",
              "cortex-dashboard:3000 is unreachable for 2 minutes.",
              "dashboard-down")
          .quiet(UP.at(1, 60), Course.of("up", "job=cortex-workers", "namespace=cortex").at(0, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class DashboardHighLatency extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUEST_BUCKET_3.perMinute(200, 10).perMinute(188, 15).perMinute(200, 20),
                  REQUEST_BUCKET_5.perMinute(200, 45),
                  REQUEST_BUCKET_INF.perMinute(200, 45)))
          .exceeded(14, 26)
          .waits(5)
          .labels("component=dashboard namespace=cortex severity=warning")
          .says(
              "Cortex dashboard p95 latency above 3 s",
              "p95 latency is 3.333s.",
              "dashboard-high-latency")
          .quiet(
              REQUEST_BUCKET_3.perMinute(190, 60),
              REQUEST_BUCKET_5.perMinute(200, 60),
              REQUEST_BUCKET_INF.perMinute(200, 60),
              Course.of(
                      "http_request_duration_seconds_bucket", "job=shop", "namespace=shop", "le=3")
                  .perMinute(100, 60),
              Course.of(
                      "http_request_duration_seconds_bucket", "job=shop", "namespace=shop", "le=5")
                  .perMinute(200, 60),
              Course.of(
                      "http_request_duration_seconds_bucket",
                      "job=shop",
                      "namespace=shop",
                      "le=+Inf")
                  .perMinute(200, 60))
          .lingers(4);
    }
  }
}
