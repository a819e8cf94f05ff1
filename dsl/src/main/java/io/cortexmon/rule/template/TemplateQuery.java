package io.cortexmon.rule.template;

import java.util.List;

/** Answers the queries of a template, at the time of the evaluation. */
@FunctionalInterface
public interface TemplateQuery {

  /** Every query has an empty result. */
  TemplateQuery EMPTY = text -> List.of();

  /**
   * Returns the result of an instant query; a scalar is one sample without labels.
   *
   * @throws TemplateQueryException where the query fails; the template then fails with its message
   */
  List<TemplateSample> query(String text);
}
