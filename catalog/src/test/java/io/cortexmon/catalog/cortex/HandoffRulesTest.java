package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Handoffs between agents. */
class HandoffRulesTest {
  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "cortex:handoffs_created:rate5m",
              "{from='coordinator', namespace='cortex', to='security'}",
              (5 * 120 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex:handoffs_completed:rate5m",
              "{from='coordinator', namespace='cortex', to='security'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "cortex:handoffs_completed:rate5m",
              "{from='coordinator', namespace='cortex', to='cicd'}",
              1)
          .expect(
              "cortex:handoffs_failed:rate5m",
              "{from='coordinator', namespace='cortex', to='security'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "cortex:handoffs_failed:rate5m",
              "{from='cicd', namespace='cortex', to='coordinator'}",
              2)
          .expect(
              "cortex:handoff_duration:p50",
              "{from='coordinator', namespace='cortex', to='security'}",
              0.5 * 450 / 500.0)
          .expect(
              "cortex:handoff_duration:p95",
              "{from='coordinator', namespace='cortex', to='security'}",
              1 + 4 * (855 - 700) / 200.0)
          .expect(
              "cortex:handoff_success_ratio:rate5m",
              "{from='coordinator', namespace='cortex', to='security'}",
              (5 * 60 + 4 * 30.0) / (5 * 90 + 4 * 30))
          .expect(
              "cortex:handoff_success_ratio:rate5m",
              "{from='coordinator', namespace='cortex', to='cicd'}",
              1)
          .expect(
              "cortex:handoff_success_ratio:rate5m",
              "{from='cicd', namespace='cortex', to='coordinator'}",
              0);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    Course.of(
                            "cortex_handoffs_created_total",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security")
                        .perMinute(60, 17.5)
                        .perMinute(240, 10),
                    Course.of(
                            "cortex_handoffs_completed_total",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=cicd")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_handoffs_failed_total",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security")
                        .perMinute(0, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "cortex_handoffs_failed_total",
                            "from=cicd",
                            "namespace=cortex",
                            "to=coordinator")
                        .perMinute(120, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_handoff_duration_seconds_bucket",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security",
                            "le=0.5")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "cortex_handoff_duration_seconds_bucket",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security",
                            "le=1")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "cortex_handoff_duration_seconds_bucket",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security",
                            "le=5")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10),
                    Course.of(
                            "cortex_handoff_duration_seconds_bucket",
                            "from=coordinator",
                            "namespace=cortex",
                            "to=security",
                            "le=+Inf")
                        .perMinute(200, 17.5)
                        .perMinute(200, 10)),
                Course.of(
                        "cortex_handoffs_completed_total",
                        "from=coordinator",
                        "namespace=cortex",
                        "pod=a",
                        "to=security")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10),
                Course.of(
                        "cortex_handoffs_completed_total",
                        "from=coordinator",
                        "namespace=cortex",
                        "pod=b",
                        "to=security")
                    .perMinute(30, 17.5)
                    .perMinute(60, 10))
            .at(at(20)));
  }
}
