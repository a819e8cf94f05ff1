package io.cortexmon.testing;

import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateSyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The templates of alerts, each read once. Not for use by several threads. */
final class AlertTemplates {

  private record Key(String alert, String text) {}

  private final Map<Key, Template> read = new HashMap<>();

  /**
   * Returns a template.
   *
   * @throws TemplateSyntaxException where the text is none
   */
  Template of(String alert, String text) {
    return read.computeIfAbsent(new Key(alert, text), key -> Template.ofAlert(alert, text));
  }

  /** Returns what is wrong with a template, in Prometheus's words. */
  Optional<String> fault(String alert, String text) {
    try {
      of(alert, text);
      return Optional.empty();
    } catch (TemplateSyntaxException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
