package io.cortexmon.rule.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A text with actions in double braces, read once and expanded as often as wanted: Go's
 * text/template with the functions of Prometheus.
 *
 * <pre>{@code
 * Template template = Template.ofAlert("Slow", "{{ $labels.job }} is {{ $value | humanize }}s late");
 * template.expand(TemplateData.of(Labels.of(Map.of("job", "api")), 0.25)); // api is 250ms late
 * }</pre>
 */
public final class Template {

  /** What Prometheus writes before a label or annotation of an alert. */
  private static final String PREAMBLE =
      "{{$labels := .Labels}}"
          + "{{$externalLabels := .ExternalLabels}}"
          + "{{$externalURL := .ExternalURL}}"
          + "{{$value := .Value}}";

  private final Program program;

  private Template(Program program) {
    this.program = program;
  }

  /**
   * Reads a label or annotation of an alert. It has the variables {@code $labels}, {@code
   * $externalLabels}, {@code $externalURL} and {@code $value}; in messages its name is {@code
   * __alert_} and the alert's, and columns count what Prometheus writes before it.
   *
   * @throws TemplateSyntaxException where the text is no template
   */
  public static Template ofAlert(String alert, String text) {
    return new Template(Program.parse("__alert_" + alert, PREAMBLE, text));
  }

  /**
   * Reads a text as it is, without variables; its dot has {@code .Labels}, {@code .ExternalLabels},
   * {@code .ExternalURL} and {@code .Value}.
   *
   * @param name how messages name it
   * @throws TemplateSyntaxException where the text is no template
   */
  public static Template parse(String name, String text) {
    return new Template(Program.parse(name, "", text));
  }

  /** Returns the text that was read. */
  public String text() {
    return program.text().substring(program.start());
  }

  /** Returns the name that messages have. */
  public String name() {
    return program.name();
  }

  /**
   * Returns the text with the values of its actions.
   *
   * <p>So that each template ends, one expansion may be 1000 templates and blocks deep (Go allows
   * 100000 templates), have 1000000 steps (statements, and bodies of branches, ranges and
   * templates) and give 16000000 characters; so may the value of a pipeline.
   *
   * @throws TemplateExecutionException where an action fails, or more than that is wanted
   */
  public String expand(TemplateData data) {
    return expand(Structs.alert(data), surroundings(data), Program.MissingKey.ZERO);
  }

  /** Returns what Prometheus gives the alert: the expanded text, or one that tells the error. */
  public String expandOrTellError(TemplateData data) {
    try {
      return expand(data);
    } catch (TemplateExecutionException e) {
      return e.asAnnotation();
    }
  }

  /**
   * Returns what promtool's tests of rules give the alert. Where {@link #expandOrTellError} gives
   * the address of the server or its path, by {@code externalURL} and {@code pathPrefix}, this
   * tells an error; {@code $externalURL} is the same.
   */
  public String expandWithoutServer(TemplateData data) {
    try {
      return expand(
          Structs.alert(data), surroundings(data).withoutServer(), Program.MissingKey.ZERO);
    } catch (TemplateExecutionException e) {
      return e.asAnnotation();
    }
  }

  /** Returns which labels, queries and functions the template has, in the order of the text. */
  public TemplateUses uses() {
    return new Usage(program, program.start()).uses();
  }

  /**
   * Returns the ways through the template: two for each {@code if}, {@code with} and {@code range},
   * into it and past it, in the order of the text. Where {@code else if} follows, its ways stand
   * for the way past.
   */
  public List<TemplateBranch> branches() {
    return new Branches(program).list();
  }

  /**
   * Returns which of the {@link #branches()} an expansion takes, by their indexes; where an action
   * fails, those that were taken before.
   */
  public Set<Integer> branchesTaken(TemplateData data) {
    Branches.Taken taken = new Branches(program).taken();
    try {
      program.run(Structs.alert(data), surroundings(data), Program.MissingKey.ZERO, taken::add);
    } catch (TemplateExecutionException e) {
      // What it took until then was taken.
    }
    return taken.numbers();
  }

  String expand(Value dot, Surroundings surroundings, Program.MissingKey missing) {
    return program.run(dot, surroundings, missing);
  }

  private static Surroundings surroundings(TemplateData data) {
    return new Surroundings(
        data.queries(), data.time().toEpochMilli(), data.externalUrl(), path(data.externalUrl()));
  }

  static String path(String url) {
    try {
      return Objects.requireNonNullElse(new URI(url).getPath(), "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Returns the text that was read. */
  @Override
  public String toString() {
    return text();
  }
}
