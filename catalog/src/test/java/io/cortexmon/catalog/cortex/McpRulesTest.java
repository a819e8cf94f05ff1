package io.cortexmon.catalog.cortex;

import static io.cortexmon.catalog.cortex.CortexScenario.at;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** MCP servers: their requests, tools and connections. */
class McpRulesTest {
  private static final Course CONNECTION_POOL_ACTIVE_FILES_A =
      Course.of("mcp_connection_pool_active", "mcp_type=files", "namespace=cortex", "pod=a");
  private static final Course CONNECTION_POOL_ACTIVE_FILES_B =
      Course.of("mcp_connection_pool_active", "mcp_type=files", "namespace=cortex", "pod=b");
  private static final Course CONNECTION_POOL_SIZE_FILES_A =
      Course.of("mcp_connection_pool_size", "mcp_type=files", "namespace=cortex", "pod=a");
  private static final Course CONNECTION_POOL_SIZE_FILES_B =
      Course.of("mcp_connection_pool_size", "mcp_type=files", "namespace=cortex", "pod=b");
  private static final Course REQUEST_BUCKET_INF =
      Course.of(
          "mcp_request_duration_seconds_bucket", "mcp_type=files", "namespace=cortex", "le=+Inf");
  private static final Course REQUEST_BUCKET_2 =
      Course.of(
          "mcp_request_duration_seconds_bucket", "mcp_type=files", "namespace=cortex", "le=2");
  private static final Course REQUEST_BUCKET_5 =
      Course.of(
          "mcp_request_duration_seconds_bucket", "mcp_type=files", "namespace=cortex", "le=5");
  private static final Course TOOL_CALL_FAILURES_FILES_READ =
      Course.of(
          "mcp_tool_call_failures_total", "mcp_type=files", "namespace=cortex", "tool_name=read");
  private static final Course TOOL_CALL_FAILURES_FILES_WRITE =
      Course.of(
          "mcp_tool_call_failures_total", "mcp_type=files", "namespace=cortex", "tool_name=write");
  private static final Course TOOL_CALL_FAILURES_SEARCH_FIND =
      Course.of(
          "mcp_tool_call_failures_total", "mcp_type=search", "namespace=cortex", "tool_name=find");
  private static final Course UP =
      Course.of(
          "up",
          "capabilities=read",
          "instance=10.0.0.7:9090",
          "job=mcp-servers",
          "mcp_type=files",
          "mcp_version=1.2",
          "namespace=cortex",
          "pod=mcp-files-0");

  static final RecordedValues RECORDED =
      new RecordedValues()
          // Counters change their slope at 17m30s: that is 5 of the 9 steps in 5 minutes.
          .expect(
              "mcp:requests:rate5m",
              "{mcp_type='files', namespace='cortex'}",
              (5 * 120 + 4 * 30) / 9.0 / 30)
          .expect("mcp:requests:rate5m", "{mcp_type='search', namespace='cortex'}", 1)
          .expect(
              "mcp:errors:rate5m",
              "{mcp_type='files', namespace='cortex'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "mcp:error_ratio:rate5m",
              "{mcp_type='files', namespace='cortex'}",
              5 * 30 / (5 * 120 + 4 * 30.0))
          .expect("mcp:error_ratio:rate5m", "{mcp_type='search', namespace='cortex'}", 0)
          .expect("mcp:latency:p50", "{mcp_type='files', namespace='cortex'}", 0.5 * 450 / 500.0)
          .expect(
              "mcp:latency:p95",
              "{mcp_type='files', namespace='cortex'}",
              1 + 4 * (855 - 700) / 200.0)
          .expect(
              "mcp:latency:p99",
              "{mcp_type='files', namespace='cortex'}",
              1 + 4 * (891 - 700) / 200.0)
          .expect(
              "mcp:tool_calls:rate5m",
              "{mcp_type='files', namespace='cortex', tool_name='read'}",
              (5 * 60 + 4 * 30) / 9.0 / 30)
          .expect(
              "mcp:tool_calls:rate5m",
              "{mcp_type='files', namespace='cortex', tool_name='write'}",
              1)
          .expect(
              "mcp:tool_calls:rate5m",
              "{mcp_type='search', namespace='cortex', tool_name='find'}",
              1)
          .expect(
              "mcp:tool_call_failures:rate5m",
              "{mcp_type='files', namespace='cortex', tool_name='read'}",
              (5 * 30 + 4 * 0) / 9.0 / 30)
          .expect(
              "mcp:tool_call_success_ratio:rate5m",
              "{mcp_type='files', namespace='cortex'}",
              1 - 5 * 30 / (5 * 90 + 4 * 60.0))
          .expect(
              "mcp:tool_call_success_ratio:rate5m", "{mcp_type='search', namespace='cortex'}", 1)
          .expect(
              "mcp:connection_pool_utilization:avg", "{mcp_type='files', namespace='cortex'}", 0.6);

  @TestFactory
  Stream<DynamicTest> each_recording_rule_writes_its_value() {
    return RECORDED.tests(
        CortexScenario.ofTwoPods(
                List.of(
                    Course.of(
                            "mcp_requests_total",
                            "mcp_type=files",
                            "namespace=cortex",
                            "status=success")
                        .perMinute(60, 17.5)
                        .perMinute(180, 10),
                    Course.of(
                            "mcp_requests_total",
                            "mcp_type=files",
                            "namespace=cortex",
                            "status=error")
                        .perMinute(0, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "mcp_requests_total",
                            "mcp_type=search",
                            "namespace=cortex",
                            "status=success")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "mcp_request_duration_seconds_bucket",
                            "mcp_type=files",
                            "namespace=cortex",
                            "le=0.5")
                        .perMinute(200, 17.5)
                        .perMinute(40, 10),
                    Course.of(
                            "mcp_request_duration_seconds_bucket",
                            "mcp_type=files",
                            "namespace=cortex",
                            "le=1")
                        .perMinute(200, 17.5)
                        .perMinute(120, 10),
                    REQUEST_BUCKET_5.perMinute(200, 17.5).perMinute(200, 10),
                    REQUEST_BUCKET_INF.perMinute(200, 17.5).perMinute(200, 10),
                    Course.of(
                            "mcp_tool_calls_total",
                            "mcp_type=files",
                            "namespace=cortex",
                            "tool_name=read")
                        .perMinute(60, 17.5)
                        .perMinute(120, 10),
                    Course.of(
                            "mcp_tool_calls_total",
                            "mcp_type=files",
                            "namespace=cortex",
                            "tool_name=write")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    Course.of(
                            "mcp_tool_calls_total",
                            "mcp_type=search",
                            "namespace=cortex",
                            "tool_name=find")
                        .perMinute(60, 17.5)
                        .perMinute(60, 10),
                    TOOL_CALL_FAILURES_FILES_READ.perMinute(0, 17.5).perMinute(60, 10)),
                CONNECTION_POOL_ACTIVE_FILES_A.at(20, 25),
                CONNECTION_POOL_SIZE_FILES_A.at(100, 25),
                CONNECTION_POOL_ACTIVE_FILES_B.at(6, 25),
                CONNECTION_POOL_SIZE_FILES_B.at(10, 25),
                Course.of(
                        "mcp_connection_pool_active", "mcp_type=files", "namespace=cortex", "pod=d")
                    .at(1, 25),
                Course.of("mcp_connection_pool_size", "mcp_type=files", "namespace=cortex", "pod=d")
                    .at(1, 25),
                Course.of(
                        "mcp_connection_pool_active", "mcp_type=files", "namespace=cortex", "pod=c")
                    .at(6, 25),
                Course.of("mcp_connection_pool_size", "mcp_type=files", "namespace=cortex", "pod=c")
                    .at(0, 25))
            .at(at(20)));
  }

  @Nested
  class MCPServerDown extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(UP.at(1, 5).at(0, 5).at(1, 5))
          .exceeded(5, 10)
          .waits(3)
          .labels(
              "capabilities=read component=mcp instance=10.0.0.7:9090 job=mcp-servers"
                  + " mcp_type=files mcp_version=1.2 namespace=cortex pod=mcp-files-0"
                  + " severity=critical")
          .says(
              "MCP server files is down",
              "Pod mcp-files-0 is unreachable for 3 minutes.",
              "mcp-server-down")
          .quiet(
              UP.at(1, 60),
              Course.of("up", "job=cortex-workers", "mcp_type=search", "namespace=cortex")
                  .at(0, 60))
          .lingers(4.5);
    }
  }

  @Nested
  class MCPHighRequestLatency extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  REQUEST_BUCKET_2.perMinute(200, 10).perMinute(188, 15).perMinute(200, 20),
                  REQUEST_BUCKET_5.perMinute(200, 45),
                  REQUEST_BUCKET_INF.perMinute(200, 45)))
          .exceeded(14, 26)
          .waits(5)
          .labels("component=mcp mcp_type=files namespace=cortex severity=warning")
          .says(
              "MCP files p95 latency above 2 s", "p95 latency is 2.5s.", "mcp-high-request-latency")
          .quiet(
              REQUEST_BUCKET_2.perMinute(190, 60),
              REQUEST_BUCKET_5.perMinute(200, 60),
              REQUEST_BUCKET_INF.perMinute(200, 60))
          .lingers(4);
    }
  }

  @Nested
  class MCPConnectionPoolExhausted extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              CONNECTION_POOL_ACTIVE_FILES_A.at(90, 5).at(91, 10).at(90, 5),
              CONNECTION_POOL_SIZE_FILES_A.at(100, 20))
          .exceeded(5, 15)
          .waits(5)
          .labels("component=mcp mcp_type=files namespace=cortex pod=a severity=warning")
          .says(
              "MCP files connection pool almost full",
              "91% of the pool is in use.",
              "mcp-connection-pool-exhausted")
          .quiet(
              CONNECTION_POOL_ACTIVE_FILES_A.at(90, 60),
              CONNECTION_POOL_SIZE_FILES_A.at(100, 60),
              CONNECTION_POOL_ACTIVE_FILES_B.at(5, 60),
              CONNECTION_POOL_SIZE_FILES_B.at(0, 60))
          .lingers(4.5);
    }

    @Test
    void the_smallest_limit_counts() {
      CortexScenario.of(
              Course.of("mcp_connection_pool_active").at(1, 20),
              Course.of("mcp_connection_pool_size").at(1, 20))
          .at(at(15))
          .alert("MCPConnectionPoolExhausted")
          .isFiring()
          .hasDescription("100% of the pool is in use.");
    }
  }

  @Nested
  class MCPToolCallFailures extends AlertTests {
    @Override
    AlertCase alert() {
      return AlertCase.firing(
              Course.byTwoPods(
                  TOOL_CALL_FAILURES_FILES_READ.perMinute(0, 10).perMinute(18, 20).perMinute(0, 20),
                  TOOL_CALL_FAILURES_FILES_WRITE
                      .perMinute(0, 10)
                      .perMinute(18, 20)
                      .perMinute(0, 20),
                  TOOL_CALL_FAILURES_SEARCH_FIND.perMinute(1, 50)))
          .exceeded(18, 32)
          .waits(5)
          .labels("component=mcp mcp_type=files namespace=cortex severity=warning")
          .says(
              "MCP files tool calls are failing",
              "600m failed calls per second.",
              "mcp-tool-call-failures")
          .quiet(
              TOOL_CALL_FAILURES_FILES_READ.perMinute(15, 60),
              TOOL_CALL_FAILURES_FILES_WRITE.perMinute(15, 60),
              TOOL_CALL_FAILURES_SEARCH_FIND.perMinute(29, 60))
          .lingers(1.5);
    }
  }
}
