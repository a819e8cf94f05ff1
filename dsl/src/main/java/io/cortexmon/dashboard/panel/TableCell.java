package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.json.Json;
import io.cortexmon.dashboard.json.JsonObject;
import java.util.function.UnaryOperator;

/**
 * What the cells of a table's column show: text, a coloured background, a bar, a small graph.
 *
 * <pre>{@code
 * .override(FieldMatcher.byName("Used"), column -> column.cell(TableCell.gauge().lcd()))
 * }</pre>
 *
 * <p>These are the twelve types of Grafana 13. An older version shows plain text for a type that it
 * does not know.
 */
public sealed interface TableCell {

  /** Returns Grafana's {@code cellOptions}. */
  JsonObject json();

  /** Returns cells as Grafana thinks best for the type of the values. */
  static TableCell auto() {
    return new Plain("auto");
  }

  /** Returns cells with text in the colour of the value. */
  static TableCell coloredText() {
    return new Plain("color-text");
  }

  /** Returns cells with a background in the colour of the value. */
  static Background coloredBackground() {
    return new Background(JsonObject.of("type", "color-background"));
  }

  /** Returns cells with a bar from {@code min} to the value. */
  static Gauge gauge() {
    return new Gauge(JsonObject.of("type", "gauge"));
  }

  /**
   * Returns cells with a small graph. The column must hold series: see the transformation {@code
   * timeSeriesTable}.
   */
  static Sparkline sparkline() {
    return new Sparkline(JsonObject.EMPTY, Field.DEFAULT);
  }

  /** Returns cells with values as JSON. */
  static TableCell jsonView() {
    return new Plain("json-view");
  }

  /** Returns cells with the image whose address is the value. */
  static Image image() {
    return new Image(JsonObject.of("type", "image"));
  }

  /** Returns cells with the data links of the field, and not its value. */
  static TableCell dataLinks() {
    return new Plain("data-links");
  }

  /** Returns cells with a button for each action of the field. From Grafana 11.6. */
  static TableCell actions() {
    return new Plain("actions");
  }

  /** Returns cells with each part of the value in a coloured pill. From Grafana 12.2. */
  static TableCell pills() {
    return new Plain("pill");
  }

  /** Returns cells with the value as Markdown. From Grafana 12.2. */
  static Markdown markdown() {
    return new Markdown(JsonObject.of("type", "markdown"));
  }

  /** Returns cells with the value, a geometry, as text. From Grafana 12.2. */
  static TableCell geo() {
    return new Plain("geo");
  }

  /**
   * Cells without options.
   *
   * @param type Grafana's name for them
   */
  record Plain(String type) implements TableCell {
    @Override
    public JsonObject json() {
      return JsonObject.of("type", type);
    }
  }

  /**
   * Cells with a coloured background.
   *
   * @param json the options that are set
   */
  record Background(JsonObject json) implements TableCell {

    /** Returns this in one flat colour; Grafana's default. */
    public Background flat() {
      return new Background(json.with("mode", "basic"));
    }

    /** Returns this slightly shaded. */
    public Background gradient() {
      return new Background(json.with("mode", "gradient"));
    }

    /** Returns this for all cells of the row. */
    public Background applyToRow() {
      return new Background(json.with("applyToRow", true));
    }
  }

  /**
   * Cells with a bar.
   *
   * @param json the options that are set
   */
  record Gauge(JsonObject json) implements TableCell {

    /** Returns this with bars filled in that way. */
    public Gauge mode(BarGaugeMode mode) {
      return new Gauge(json.with("mode", mode.json()));
    }

    /** Returns this with the value beside the bar written in that way. */
    public Gauge valueDisplayMode(BarGaugeValue mode) {
      return new Gauge(json.with("valueDisplayMode", mode.json()));
    }
  }

  /**
   * Cells with a small graph, which has all options that a graph panel has for a series.
   *
   * @param own the options of the cell
   * @param field the options of the graph; standard ones, such as a unit, are the column's
   */
  record Sparkline(JsonObject own, Field field) implements TableCell {

    /** Returns this without the newest value beside the graph. */
    public Sparkline withoutValue() {
      return new Sparkline(own.with("hideValue", true), field);
    }

    /** Returns this with the graph drawn so, for example {@code graph(g -> g.lineWidth(2))}. */
    public Sparkline graph(UnaryOperator<GraphField> change) {
      return new Sparkline(own, change.apply(new GraphField(field)).field());
    }

    @Override
    public JsonObject json() {
      return field.custom().merged(own).with("type", Json.of("sparkline"));
    }
  }

  /**
   * Cells with an image.
   *
   * @param json the options that are set
   */
  record Image(JsonObject json) implements TableCell {

    /** Returns this with the text that stands for the image where it can not be seen. */
    public Image alt(String text) {
      return new Image(json.with("alt", text));
    }

    /** Returns this with the text that shows while the mouse is over the image. */
    public Image title(String text) {
      return new Image(json.with("title", text));
    }
  }

  /**
   * Cells with Markdown.
   *
   * @param json the options that are set
   */
  record Markdown(JsonObject json) implements TableCell {

    /** Returns this with rows as high as their text. */
    public Markdown dynamicHeight() {
      return new Markdown(json.with("dynamicHeight", true));
    }
  }
}
