package io.cortexmon.dashboard.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.dashboard.json.JsonObject;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void sends_a_request_with_lists_of_pairs() {
    Action restart =
        Action.post("Restart", "https://ops.example/restart")
            .queryParam("pod", "${__field.labels.pod}")
            .queryParam("why", "$why")
            .header("Content-Type", "application/json")
            .body("{}")
            .confirmation("Restart?")
            .variable("why", "Reason")
            .buttonColor(Color.RED)
            .oneClick();

    assertThat(restart.whole())
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Restart", "type": "fetch", "oneClick": true,
                 "confirmation": "Restart?", "style": {"backgroundColor": "red"},
                 "variables": [{"key": "why", "name": "Reason", "type": "string"}],
                 "fetch": {"method": "POST", "url": "https://ops.example/restart", "body": "{}",
                   "queryParams": [["pod", "${__field.labels.pod}"], ["why", "$why"]],
                   "headers": [["Content-Type", "application/json"]]}}
                """));
  }

  @Test
  void can_go_through_a_data_source() {
    assertThat(Action.delete("Remove", "https://ops.example/pod").through("infinity").whole())
        .isEqualTo(
            JsonObject.parse(
                """
                {"title": "Remove", "type": "infinity", "infinity": {"method": "DELETE",
                  "url": "https://ops.example/pod", "datasourceUid": "infinity"}}
                """));
    assertThat(Action.put("a", "b").request().text("method")).hasValue("PUT");
    assertThat(Action.patch("a", "b").request().text("method")).hasValue("PATCH");
  }

  @Test
  void refuses_what_everyone_could_read_or_no_server_would() {
    assertThatThrownBy(() -> Action.post("a", "b").header("authorization", "Bearer x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "action header authorization: everyone who sees the dashboard could read it; send the"
                + " action through an Infinity data source, which keeps credentials");
    assertThatThrownBy(() -> Action.get("a", "b").body("x"))
        .hasMessage("action body: a GET request has none; use post(..), or queryParam(..)");
  }
}
