package io.cortexmon.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LokiTargetTest {

  private static final DataSourceRef LOKI = new DataSourceRef("loki", "logs");

  @Test
  void asks_for_the_time_range() {
    assertThat(LokiTarget.of(LOKI, "{app=\"orders\"}").json())
        .isEqualTo(
            JsonObject.parse(
                """
                {"datasource": {"type": "loki", "uid": "logs"}, "editorMode": "code",
                 "expr": "{app=\\"orders\\"}", "queryType": "range"}"""));
  }

  @Test
  void has_all_options_of_the_language() {
    LokiTarget target =
        LokiTarget.of(LOKI, "sum(rate({app=\"orders\"}[1m]))\n  by (level)")
            .refId("LOGS")
            .legend("{{level}}")
            .maxLines(200)
            .step(Duration.ofMinutes(90))
            .oldestFirst();

    assertThat(target.json().without("datasource").without("expr"))
        .isEqualTo(
            JsonObject.parse(
                """
                {"direction": "forward", "editorMode": "code", "legendFormat": "{{level}}",
                 "maxLines": 200, "queryType": "range", "refId": "LOGS", "step": "90m"}"""));
    assertThat(target.instant().json().text("queryType")).contains("instant");
    assertThat(target.stream().json().text("queryType")).contains("stream");
    assertThat(target.newestFirst().json().text("direction")).contains("backward");
    assertThat(target.scan().json().text("direction")).contains("scan");
  }

  @Test
  void is_asked_of_loki_only() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LokiTarget.of(DataSourceRef.DEFAULT, "{app=\"orders\"}"))
        .withMessage("data source type \"prometheus\": a Loki query needs one of type \"loki\"");
  }

  @Test
  void needs_an_expression() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LokiTarget.of(LOKI, " \n"))
        .withMessage("LogQL expression must not be empty");
  }
}
