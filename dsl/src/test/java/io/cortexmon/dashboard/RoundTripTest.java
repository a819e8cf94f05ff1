package io.cortexmon.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import io.cortexmon.dashboard.panel.JsonPanel;
import io.cortexmon.dashboard.panel.PanelJson;
import io.cortexmon.dashboard.query.DataSourceRef;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Grafana wrote is written again, digit for digit, with its fields sorted by name. */
class RoundTripTest {

  private static final List<String> FILES =
      List.of("exported", "old-habits", "rows", "numbers-and-texts", "plugin-panels");

  static List<String> files() {
    return FILES;
  }

  /** Each panel that stands in a file, and those in its rows. */
  static Stream<JsonObject> panels() {
    return FILES.stream()
        .map(file -> JsonObject.parse(read(file)))
        .flatMap(dashboard -> dashboard.array("panels").objects().stream())
        .flatMap(panel -> Stream.concat(Stream.of(panel), panel.array("panels").objects().stream()))
        .filter(panel -> panel.text("type").filter("row"::equals).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_dashboard_comes_out_as_it_went_in(String file) {
    String text = read(file);

    assertThat(Canonical.json(Dashboard.fromJson(text).toJson())).isEqualTo(Canonical.json(text));
  }

  @ParameterizedTest
  @MethodSource("files")
  void what_comes_out_goes_in_again_with_the_same_bytes(String file) {
    String once = Dashboard.fromJson(read(file)).toJson();

    assertThat(Dashboard.fromJson(once).toJson()).isEqualTo(once);
  }

  @ParameterizedTest
  @MethodSource("panels")
  void a_panel_comes_out_as_it_went_in_but_for_its_place(JsonObject panel) {
    JsonPanel read = JsonPanel.fromJson(panel.toString());

    JsonObject out = PanelJson.of(read, DataSourceRef.DEFAULT.json());

    assertThat(Canonical.json(out.toString()))
        .isEqualTo(Canonical.json(withoutPlace(panel).toString()));
  }

  private static JsonObject withoutPlace(JsonObject panel) {
    return panel.without("gridPos").without("id");
  }

  @ParameterizedTest
  @MethodSource("panels")
  void a_panel_on_a_dashboard_keeps_all_but_its_place(JsonObject panel) {
    Dashboard dashboard = Dashboard.titled("Any").panel(JsonPanel.fromJson(panel.toString()));

    JsonObject out = dashboard.json().array("panels").objects().get(0);

    assertThat(withoutPlace(out)).isEqualTo(withoutPlace(panel));
    assertThat(out.number("id")).hasValue(1.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"uid\": null,", "\"uid\": \"\",", ""})
  void a_dashboard_that_names_no_uid_gets_one_and_keeps_the_rest(String uid) {
    String text = "{%s \"title\": \"Orders, now\", \"panels\": [], \"id\": null}".formatted(uid);

    assertThat(Dashboard.fromJson(text).json())
        .isEqualTo(JsonObject.parse(text).with("uid", "orders-now"));
  }

  @Test
  void numbers_keep_their_digits_and_texts_their_characters() {
    String text = "{\"a\": 1.50, \"b\": 1E400, \"c\": -0, \"d\": \"\\u0000\\ud83d\\/\\u00e9\"}";

    assertThat(Json.parse(text))
        .hasToString("{\"a\":1.50,\"b\":1E400,\"c\":-0,\"d\":\"\\u0000\\ud83d/é\"}");
  }

  private static String read(String file) {
    try (InputStream in =
        RoundTripTest.class.getResourceAsStream("/dashboards/" + file + ".json")) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
