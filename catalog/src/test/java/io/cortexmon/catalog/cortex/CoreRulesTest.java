package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import io.cortexmon.metric.Label;
import io.cortexmon.rule.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The core: its requests, their errors and latency, and whether it answers at all. */
class CoreRulesTest {
  private static final Course REQUEST_BUCKET_INF =
      Course.of(
          "cortex_request_duration_seconds_bucket",
          "component=core",
          "namespace=cortex",
          "le=+Inf");
  private static final Course REQUEST_BUCKET_10 =
      Course.of(
          "cortex_request_duration_seconds_bucket", "component=core", "namespace=cortex", "le=10");
  private static final Course REQUEST_BUCKET_5 =
      Course.of(
          "cortex_request_duration_seconds_bucket", "component=core", "namespace=cortex", "le=5");
  private static final Course REQUESTS_CORE_ERROR =
      Course.of("cortex_requests_total", "component=core", "namespace=cortex", "status=error");
  private static final Course REQUESTS_CORE_SUCCESS =
      Course.of("cortex_requests_total", "component=core", "namespace=cortex", "status=success");
  private static final Course REQUESTS_MASTER_SUCCESS =
      Course.of("cortex_requests_total", "component=master", "namespace=cortex", "status=success");
  private static final Course UP_OF_A = Course.of("up", "instance=a", "job=cortex-core");
  private static final Course UP =
      Course.of(
          "up",
          "instance=cortex-core:8080",
          "job=cortex-core",
          "namespace=cortex",
          "target_component=meta-agent",
          "tier=core");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes, 5 of 29
          // in 15.
          .expect("cortex:requests:rate1m", "{component='core', namespace='cortex'}", 4)
          .expect("cortex:requests:rate1m", "{component='master', namespace='cortex'}", 1)
          .expect(
              "cortex:requests:rate5m",
              "{component='core', namespace='cortex'}",
              (5 * 120 + 4 * 30) / 9.0 / 30)
          .expect("cortex:requests:rate5m", "{component='master', namespace='cortex'}", 1)
          .expect(
              "cortex:requests:rate15m",
              "{component='core', namespace='cortex'}",
              (5 * 120 + 24 * 30) / 29.0 / 30)
          .expect("cortex:requests:rate15m", "{component='master', namespace='cortex'}", 1)
          .expect("cortex:errors:rate1m", "{component='core', namespace='cortex'}", 1)
          .expect(
              "cortex:errors:rate5m",
              "{component='core', namespace='cortex'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "cortex:errors:rate15m",
              "{component='core', namespace='cortex'}",
              (5 * 30 + 24 * 0) / 29.0 / 30)
          .expect(
              "cortex:error_ratio:rate5m",
              "{component='core', namespace='cortex'}",
              5 * 30 / (5 * 120 + 4 * 30.0))
          .expect("cortex:error_ratio:rate5m", "{component='master', namespace='cortex'}", 0)
          .expect("cortex:latency:p50", "{component='core', namespace='cortex'}", 0.5 * 450 / 500.0)
          .expect(
              "cortex:latency:p95",
              "{component='core', namespace='cortex'}",
              1 + 4 * (855 - 700) / 200.0)
          .expect(
              "cortex:latency:p99",
              "{component='core', namespace='cortex'}",
              1 + 4 * (891 - 700) / 200.0);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    REQUESTS_CORE_SUCCESS.perMinute(60, 17.5).perMinute(180, 10),
                    REQUESTS_CORE_ERROR.perMinute(0, 17.5).perMinute(60, 10),
                    REQUESTS_MASTER_SUCCESS.perMinute(60, 17.5).perMinute(60, 10),
                    Course.of(
                            "cortex_request_duration_seconds_bucket",
                            "component=core",
                            "namespace=cortex",
                            "le=0.5")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "cortex_request_duration_seconds_bucket",
                            "component=core",
                            "namespace=cortex",
                            "le=1")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    REQUEST_BUCKET_5.perMinute(200, 17.5).perMinute(200, 10),
                    REQUEST_BUCKET_INF.perMinute(200, 17.5).perMinute(200, 10)))
            .at(at(20)));
  }

  @Test
  void rates_over_one_minute_know_that_minute_alone() {
    CortexScenario.of(
            Course.of("cortex_requests_total", "status=success")
                .perMinute(30, 10)
                .perMinute(120, 5),
            Course.of("cortex_requests_total", "status=error").perMinute(30, 10).perMinute(120, 5))
        .at(at(10.5))
        .value("cortex:requests:rate1m")
        .is(4)
        .at(at(10.5))
        .value("cortex:errors:rate1m")
        .is(2);
  }

  @Nested
  class CortexMetaAgentDown extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(UP.at(1, 5).at(0, 5).at(1, 5))
          .exceeded(5, 10)
          .waits(2)
          .labels(
              "component=meta-agent instance=cortex-core:8080 job=cortex-core namespace=cortex"
                  + " severity=critical target_component=meta-agent tier=core")
          .says(
              "Cortex meta-agent is down",
              "No meta-agent has answered scrapes for 2 minutes.",
              "cortex-meta-agent-down")
          .quiet(
              UP.at(1, 60), Course.of("up", "job=cortex-dashboard", "namespace=cortex").at(0, 60))
          .lingers(4.5);
    }

    @Test
    @Override
    void it_stays_quiet_without_series() {
      // An agent that is not there at all is down too.
      CortexScenario.of()
          .at(at(1.5))
          .alert("CortexMetaAgentDown")
          .isPending()
          .at(at(2))
          .alert("CortexMetaAgentDown")
          .isFiring()
          .hasCount(1)
          .hasOnlyLabels(Severity.CRITICAL, Component.META_AGENT, Label.JOB.is("cortex-core"))
          .hasSummary("Cortex meta-agent is down")
          .hasDescription("No meta-agent has answered scrapes for 2 minutes.");
    }

    @Test
    @Override
    void it_ends_after_its_series_ended() {
      // The alert on the target ends, 5 minutes after its last sample; the one on its absence
      // begins then, and waits again.
      CortexScenario.of(UP_OF_A.at(0, 5))
          .at(at(9))
          .alert("CortexMetaAgentDown")
          .isFiring()
          .hasLabels(Label.INSTANCE.is("a"))
          .at(at(9.5))
          .alert("CortexMetaAgentDown")
          .isPending()
          .hasOnlyLabels(Severity.CRITICAL, Component.META_AGENT, Label.JOB.is("cortex-core"))
          .at(at(11.5))
          .alert("CortexMetaAgentDown")
          .isFiring()
          .hasCount(1);
    }

    @Test
    void one_of_two_agents_that_is_down_is_told() {
      CortexScenario.of(
              UP_OF_A.at(1, 10), Course.of("up", "instance=b", "job=cortex-core").at(0, 10))
          .at(at(5))
          .alert("CortexMetaAgentDown")
          .isFiring()
          .hasCount(1)
          .hasLabels(Label.INSTANCE.is("b"));
    }
  }

  @Nested
  class CortexHighErrorRate extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUESTS_CORE_SUCCESS.perMinute(200, 10).perMinute(188, 15).perMinute(200, 20),
                  REQUESTS_CORE_ERROR.perMinute(0, 10).perMinute(12, 15).perMinute(0, 20),
                  REQUESTS_MASTER_SUCCESS.perMinute(100, 45)))
          .exceeded(14, 26)
          .waits(5)
          .labels("component=core namespace=cortex severity=warning tier=core")
          .says(
              "Cortex core error ratio above 5%",
              "6% of requests failed over 5 minutes.", "cortex-high-error-rate")
          .quiet(
              REQUESTS_CORE_SUCCESS.perMinute(190, 60),
              REQUESTS_CORE_ERROR.perMinute(10, 60),
              REQUESTS_MASTER_SUCCESS.perMinute(100, 60))
          .lingers(4);
    }
  }

  @Nested
  class CortexHighLatency extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUEST_BUCKET_5.perMinute(200, 10).perMinute(188, 15).perMinute(200, 20),
                  REQUEST_BUCKET_10.perMinute(200, 45),
                  REQUEST_BUCKET_INF.perMinute(200, 45)))
          .exceeded(14, 26)
          .waits(5)
          .labels("component=core namespace=cortex severity=warning tier=core")
          .says(
              "Cortex core p95 latency above 5 s", "p95 latency is 5.833s.", "cortex-high-latency")
          .quiet(
              REQUEST_BUCKET_5.perMinute(190, 60),
              REQUEST_BUCKET_10.perMinute(200, 60),
              REQUEST_BUCKET_INF.perMinute(200, 60))
          .lingers(4);
    }
  }
}
