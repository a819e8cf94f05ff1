package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.json.Json;

/** A language in whose colours {@link Text} shows code. */
public enum TextLanguage {
  /** Go. */
  GO("go"),
  /** HTML, as a source. */
  HTML("html"),
  /** JSON. */
  JSON("json"),
  /** Markdown, as a source. */
  MARKDOWN("markdown"),
  /** No language: one colour. */
  PLAINTEXT("plaintext"),
  /** SQL. */
  SQL("sql"),
  /** TypeScript, and so JavaScript. */
  TYPESCRIPT("typescript"),
  /** XML. */
  XML("xml"),
  /** YAML. */
  YAML("yaml");

  private final String name;

  TextLanguage(String name) {
    this.name = name;
  }

  /** Returns Grafana's name. */
  Json json() {
    return Json.of(name);
  }
}
