package io.cortexmon.testing;

/** What the templates of a rule read. */
final class TemplateReading {

  private static final String QUERY = "query";

  private TemplateReading() {}

  /** Returns whether a label or an annotation may ask a query; without that word, none does. */
  static boolean mayQuery(RuleDefinition rule) {
    return rule.labels().values().stream().anyMatch(text -> text.contains(QUERY))
        || rule.annotations().values().stream().anyMatch(text -> text.contains(QUERY));
  }
}
