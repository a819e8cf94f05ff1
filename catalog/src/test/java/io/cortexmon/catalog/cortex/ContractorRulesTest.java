package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestFactory;

/** Contractors: their requests and tasks, and what each is good at. */
class ContractorRulesTest {
  private static final Course REQUEST_BUCKET_INF =
      Course.of(
          "contractor_request_duration_seconds_bucket",
          "contractor_type=n8n",
          "namespace=cortex",
          "specialization=workflow-automation",
          "le=+Inf");
  private static final Course REQUEST_BUCKET_10 =
      Course.of(
          "contractor_request_duration_seconds_bucket",
          "contractor_type=n8n",
          "namespace=cortex",
          "specialization=workflow-automation",
          "le=10");
  private static final Course REQUEST_BUCKET_30 =
      Course.of(
          "contractor_request_duration_seconds_bucket",
          "contractor_type=n8n",
          "namespace=cortex",
          "specialization=workflow-automation",
          "le=30");
  private static final Course REQUESTS_N8N_ERROR =
      Course.of(
          "contractor_requests_total",
          "contractor_type=n8n",
          "namespace=cortex",
          "specialization=workflow-automation",
          "status=error");
  private static final Course REQUESTS_N8N_SUCCESS =
      Course.of(
          "contractor_requests_total",
          "contractor_type=n8n",
          "namespace=cortex",
          "specialization=workflow-automation",
          "status=success");
  private static final Course REQUESTS_TALOS_SUCCESS =
      Course.of(
          "contractor_requests_total",
          "contractor_type=talos",
          "namespace=cortex",
          "specialization=os-management",
          "status=success");
  private static final Course UP =
      Course.of(
          "up",
          "contractor_type=n8n",
          "instance=n8n-contractor:8080",
          "job=cortex-contractors",
          "namespace=cortex",
          "specialization=workflow-automation");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "contractor:requests:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 120 + 4 * 30) / 9.0 / 30)
          .expect(
              "contractor:requests:rate5m",
              "{contractor_type='talos', namespace='cortex', specialization='os-management'}",
              1)
          .expect(
              "contractor:errors:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "contractor:error_ratio:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              5 * 30 / (5 * 120 + 4 * 30.0))
          .expect(
              "contractor:error_ratio:rate5m",
              "{contractor_type='talos', namespace='cortex', specialization='os-management'}",
              0)
          .expect(
              "contractor:latency:p50",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              1 * 450 / 500.0)
          .expect(
              "contractor:latency:p95",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              5 + 25 * (855 - 700) / 200.0)
          .expect(
              "contractor:tasks_completed:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "contractor:tasks_completed:rate5m",
              "{contractor_type='talos', namespace='cortex', specialization='os-management'}",
              1)
          .expect(
              "contractor:tasks_failed:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "contractor:tasks_failed:rate5m",
              "{contractor_type='infrastructure', namespace='cortex', specialization='kubernetes'}",
              2)
          .expect(
              "contractor:success_ratio:rate5m",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 60 + 4 * 30.0) / (5 * 90 + 4 * 30))
          .expect(
              "contractor:success_ratio:rate5m",
              "{contractor_type='talos', namespace='cortex', specialization='os-management'}",
              1)
          .expect(
              "contractor:success_ratio:rate5m",
              "{contractor_type='infrastructure', namespace='cortex', specialization='kubernetes'}",
              0)
          .expect(
              "contractor:specialization_effectiveness:avg_duration",
              "{contractor_type='n8n', namespace='cortex', specialization='workflow-automation'}",
              (5 * 300 + 4 * 60.0) / (5 * 20 + 4 * 10));

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    REQUESTS_N8N_SUCCESS.perMinute(60, 17.5).perMinute(180, 10),
                    REQUESTS_N8N_ERROR.perMinute(0, 17.5).perMinute(60, 10),
                    REQUESTS_TALOS_SUCCESS.perMinute(60, 17.5).perMinute(60, 10),
                    Course.of(
                            "contractor_request_duration_seconds_bucket",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation",
                            "le=1")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "contractor_request_duration_seconds_bucket",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation",
                            "le=5")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    REQUEST_BUCKET_30.perMinute(200, 17.5).perMinute(200, 10),
                    REQUEST_BUCKET_INF.perMinute(200, 17.5).perMinute(200, 10),
                    Course.of(
                            "contractor_tasks_completed_total",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation",
                            "task_name=sync")
                        .perMinute(30, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "contractor_tasks_completed_total",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation",
                            "task_name=send")
                        .perMinute(30, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "contractor_tasks_completed_total",
                            "contractor_type=talos",
                            "namespace=cortex",
                            "specialization=os-management",
                            "task_name=patch")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "contractor_tasks_failed_total",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation")
                        .perMinute(0, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "contractor_tasks_failed_total",
                            "contractor_type=infrastructure",
                            "namespace=cortex",
                            "specialization=kubernetes")
                        .perMinute(120, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "contractor_task_duration_seconds_sum",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation")
                        .perMinute(120, 17.5)
                        .perMinute(600, 10),
                    Course.of(
                            "contractor_task_duration_seconds_count",
                            "contractor_type=n8n",
                            "namespace=cortex",
                            "specialization=workflow-automation")
                        .perMinute(20, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "contractor_task_duration_seconds_sum",
                            "contractor_type=talos",
                            "namespace=cortex",
                            "specialization=os-management")
                        .perMinute(0, 17.5)
                        .perMinute(0, 10),
                    Course.of(
                            "contractor_task_duration_seconds_count",
                            "contractor_type=talos",
                            "namespace=cortex",
                            "specialization=os-management")
                        .perMinute(0, 17.5)
                        .perMinute(0, 10)))
            .at(at(20)));
  }

  @Nested
  class ContractorDown extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(UP.at(1, 5).at(0, 8).at(1, 5))
          .exceeded(5, 13)
          .waits(5)
          .labels(
              "component=contractor contractor_type=n8n instance=n8n-contractor:8080"
                  + " job=cortex-contractors namespace=cortex severity=warning"
                  + " specialization=workflow-automation")
          .says(
              "Contractor n8n is down",
              "n8n-contractor:8080 is unreachable for 5 minutes.",
              "contractor-down")
          .quiet(
              UP.at(1, 60),
              Course.of("up", "contractor_type=talos", "job=cortex-workers").at(0, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class ContractorHighErrorRate extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUESTS_N8N_SUCCESS.perMinute(100, 10).perMinute(88, 20).perMinute(100, 20),
                  REQUESTS_N8N_ERROR.perMinute(0, 10).perMinute(12, 20).perMinute(0, 20),
                  REQUESTS_TALOS_SUCCESS.perMinute(100, 50)))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=contractor contractor_type=n8n namespace=cortex severity=warning")
          .says(
              "Contractor n8n error ratio above 10%",
              "12% of requests failed.", "contractor-high-error-rate")
          .quiet(
              REQUESTS_N8N_SUCCESS.perMinute(90, 60),
              REQUESTS_N8N_ERROR.perMinute(10, 60),
              REQUESTS_TALOS_SUCCESS.perMinute(100, 60))
          .lingers(9);
    }
  }

  @Nested
  class ContractorSlowResponse extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUEST_BUCKET_10.perMinute(200, 10).perMinute(188, 20).perMinute(200, 20),
                  REQUEST_BUCKET_30.perMinute(200, 50),
                  REQUEST_BUCKET_INF.perMinute(200, 50)))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=contractor contractor_type=n8n namespace=cortex severity=warning")
          .says("Contractor n8n is slow", "p95 latency is 13.33s.", "contractor-slow-response")
          .quiet(
              REQUEST_BUCKET_10.perMinute(190, 60),
              REQUEST_BUCKET_30.perMinute(200, 60),
              REQUEST_BUCKET_INF.perMinute(200, 60))
          .lingers(9);
    }
  }
}
