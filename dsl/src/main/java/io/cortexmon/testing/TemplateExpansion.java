package io.cortexmon.testing;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.engine.Engine;
import io.cortexmon.promql.engine.EvaluationException;
import io.cortexmon.promql.engine.Query;
import io.cortexmon.promql.engine.QueryValue;
import io.cortexmon.promql.engine.SeriesStore;
import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateData;
import io.cortexmon.rule.template.TemplateQueryException;
import io.cortexmon.rule.template.TemplateSample;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Expands templates as Prometheus does when it evaluates a rule. */
final class TemplateExpansion implements Expansion {

  private final AlertTemplates templates;
  private final Engine engine;
  private final SeriesStore store;
  private final Labels externalLabels;
  private final String externalUrl;
  private final Map<String, Query> queries = new HashMap<>();

  private final boolean hasServer;

  private TemplateExpansion(
      AlertTemplates templates,
      Engine engine,
      SeriesStore store,
      Labels externalLabels,
      String externalUrl,
      boolean hasServer) {
    this.templates = templates;
    this.engine = engine;
    this.store = store;
    this.externalLabels = externalLabels;
    this.externalUrl = externalUrl;
    this.hasServer = hasServer;
  }

  /**
   * Makes an expansion.
   *
   * @param store what queries in templates are asked of
   */
  TemplateExpansion(
      AlertTemplates templates,
      Engine engine,
      SeriesStore store,
      Labels externalLabels,
      String externalUrl) {
    this(templates, engine, store, externalLabels, externalUrl, true);
  }

  /** Makes an expansion as promtool does it, where no server has an address. */
  static TemplateExpansion withoutServer(
      AlertTemplates templates,
      Engine engine,
      SeriesStore store,
      Labels externalLabels,
      String externalUrl) {
    return new TemplateExpansion(templates, engine, store, externalLabels, externalUrl, false);
  }

  @Override
  public String of(String alert, String template, QueryValue.Sample sample, long time) {
    TemplateData data = data(sample, time);
    Template read = templates.of(alert, template);
    return hasServer ? read.expandOrTellError(data) : read.expandWithoutServer(data);
  }

  /** Returns what a template is expanded with. */
  TemplateData data(QueryValue.Sample sample, long time) {
    return TemplateData.of(shown(sample))
        .externalLabels(externalLabels)
        .externalUrl(externalUrl)
        .at(Instant.ofEpochMilli(time))
        .queries(text -> samples(text, time));
  }

  private static TemplateSample shown(QueryValue.Sample sample) {
    return new TemplateSample(sample.labels(), sample.value(), sample.histogram());
  }

  private List<TemplateSample> samples(String text, long time) {
    try {
      QueryValue value = queries.computeIfAbsent(text, this::query).at(store, time).value();
      if (value instanceof QueryValue.InstantVector vector) {
        return vector.samples().stream().map(TemplateExpansion::shown).toList();
      }
      if (value instanceof QueryValue.Scalar scalar) {
        return List.of(new TemplateSample(Labels.EMPTY, scalar.value(), Optional.empty()));
      }
      throw new TemplateQueryException("rule result is not a vector or scalar");
    } catch (PromQlSyntaxException e) {
      throw new TemplateQueryException(e.prometheusMessage());
    } catch (EvaluationException e) {
      throw new TemplateQueryException(String.valueOf(e.getMessage()));
    }
  }

  private Query query(String text) {
    Expr expr = PromQl.parse(text, RuleTestOptions.DEFAULT.parse());
    return engine.query(expr);
  }
}
