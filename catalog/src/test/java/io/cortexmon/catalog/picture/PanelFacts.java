package io.cortexmon.catalog.picture;

import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a panel's JSON says that can be seen without data. */
record PanelFacts(JsonObject json) {

  /** A colour from a value on; the base has none. */
  record Step(OptionalDouble value, String color) {}

  /** A query, and the name that its series have. */
  record Query(String refId, String text, String legend) {}

  /** A text in place of a value. */
  record MappedText(String text, String color) {}

  static PanelFacts of(PlacedPanel panel) {
    return new PanelFacts(panel.json());
  }

  String title() {
    return json.text("title").orElse("");
  }

  String type() {
    return json.text("type").orElse("");
  }

  JsonObject options() {
    return json.object("options");
  }

  JsonObject defaults() {
    return json.object("fieldConfig").object("defaults");
  }

  JsonObject custom() {
    return defaults().object("custom");
  }

  String unit() {
    return defaults().text("unit").orElse("");
  }

  /** The steps that were chosen; none where only Grafana's own would hold. */
  List<Step> thresholds() {
    List<Step> steps = new ArrayList<>();
    for (JsonObject step : defaults().object("thresholds").array("steps").objects()) {
      Optional<Double> value = step.number("value");
      steps.add(
          new Step(
              value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty(),
              Palette.of(step.text("color").orElse("text"))));
    }
    return steps.size() > 1 ? steps : List.of();
  }

  List<MappedText> mappings() {
    List<MappedText> texts = new ArrayList<>();
    for (JsonObject mapping : defaults().array("mappings").objects()) {
      JsonObject options = mapping.object("options");
      mapped(options.object("result")).ifPresent(texts::add);
      options.forEach((value, result) -> mapped(result).ifPresent(texts::add));
    }
    return texts;
  }

  private static Optional<MappedText> mapped(Json result) {
    return result instanceof JsonObject object
        ? object
            .text("text")
            .map(text -> new MappedText(text, Palette.of(object.text("color").orElse("text"))))
        : Optional.empty();
  }

  List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (JsonObject target : json.array("targets").objects()) {
      String text =
          target
              .text("expr")
              .or(() -> target.text("query"))
              .or(() -> target.text("expression"))
              .or(() -> target.text("rawSql"))
              .orElse("");
      String legend = target.text("legendFormat").filter(name -> !name.startsWith("__")).orElse("");
      if (!text.isEmpty()) {
        String line = text.strip().replaceAll("\\s+", " ");
        queries.add(new Query(target.text("refId").orElse(""), line, legend));
      }
    }
    return queries;
  }

  boolean isStacked() {
    return custom()
        .object("stacking")
        .text("mode")
        .filter(mode -> !mode.equals("none"))
        .isPresent();
  }

  /** Whether some series are drawn below zero: by a transform, or by a sign before the query. */
  boolean isMirrored() {
    return queries().stream().anyMatch(query -> query.text().startsWith("-"))
        || json.object("fieldConfig").array("overrides").objects().stream()
            .flatMap(override -> override.array("properties").objects().stream())
            .anyMatch(property -> property.text("value").filter("negative-Y"::equals).isPresent());
  }
}
