package io.cortexmon.scrape;

import io.cortexmon.metric.Label;
import java.util.List;

/**
 * What a relabelling step looks at: the values of labels, joined, and a regular expression that the
 * whole of it must match. Made by {@link Relabeling#from}; the last method makes the step.
 *
 * <pre>{@code
 * Relabeling.from(Meta.ADDRESS).matching("([^:]+):.*").into(HOST, "$1")
 * Relabeling.from(Meta.NAMESPACE, Meta.SERVICE_NAME).matching("default;kubernetes").keep()
 * }</pre>
 *
 * @param labels the names of the labels; a label that is not there counts as empty
 * @param separator what stands between the values; a semicolon unless changed
 * @param regex what the joined values must match; anything unless changed
 */
public record SourceLabels(List<String> labels, String separator, Regex regex) {

  static final String DEFAULT_SEPARATOR = ";";

  public SourceLabels {
    labels = List.copyOf(labels);
  }

  static SourceLabels of(List<String> labels) {
    return new SourceLabels(labels, DEFAULT_SEPARATOR, Regex.ANYTHING);
  }

  /** Returns these labels, joined with another text between the values. */
  public SourceLabels separatedBy(String separator) {
    return new SourceLabels(labels, separator, regex);
  }

  /**
   * Returns these labels, if the joined values match a regular expression as a whole.
   *
   * @throws IllegalArgumentException if it is not RE2 syntax
   */
  public SourceLabels matching(String regex) {
    return new SourceLabels(labels, separator, Regex.of(regex));
  }

  SourceLabels matching(Regex regex) {
    return new SourceLabels(labels, separator, regex);
  }

  /** Returns the step that writes the first group of the match into a label. */
  public Relabeling into(Label target) {
    return into(target, Relabeling.DEFAULT_REPLACEMENT);
  }

  /**
   * Returns the step that writes a text with references to groups ({@code $1}, {@code ${1}}) into a
   * label; an empty outcome removes the label, and without a match nothing changes.
   *
   * @throws IllegalArgumentException if a reference means no group of the regular expression
   */
  public Relabeling into(Label target, String replacement) {
    return replace(target.name(), replacement);
  }

  /** Returns the step that writes the first group of the match, as into a label. */
  public Relabeling into(Meta target) {
    return into(target, Relabeling.DEFAULT_REPLACEMENT);
  }

  /** Returns the step that writes a text with references to groups, as into a label. */
  public Relabeling into(Meta target, String replacement) {
    return replace(target.name(), replacement);
  }

  /**
   * Returns the step that takes the name of the label from the match too: {@code
   * intoNamed("${1}_id", "$2")}. A name that comes out empty changes nothing.
   *
   * @throws IllegalArgumentException if it could not become a label name, or a reference means no
   *     group
   */
  public Relabeling intoNamed(String target, String replacement) {
    TargetName.checkTemplate(target);
    Template.of(target).check("label name", regex);
    return replace(target, replacement);
  }

  private Relabeling replace(String target, String replacement) {
    Template.of(replacement).check("replacement", regex);
    return new Relabeling.Replace(this, target, replacement);
  }

  /** Returns the step that drops everything whose values do not match. */
  public Relabeling keep() {
    return new Relabeling.Filter(this, true);
  }

  /** Returns the step that drops everything whose values match. */
  public Relabeling drop() {
    return new Relabeling.Filter(this, false);
  }

  /** Returns the step that drops everything whose joined values differ from the target label. */
  public Relabeling keepIfEqualTo(Meta target) {
    return new Relabeling.Compare(this, target.name(), true);
  }

  /** Returns the step that drops everything whose joined values equal the target label. */
  public Relabeling dropIfEqualTo(Meta target) {
    return new Relabeling.Compare(this, target.name(), false);
  }

  /**
   * Returns the step that writes a number from 0 to {@code modulus - 1}, the same for the same
   * values: for sharing targets among servers. It is the MD5 hash, as Prometheus computes it.
   *
   * @throws IllegalArgumentException if the modulus is below 1
   */
  public Relabeling hashModulo(long modulus, Meta target) {
    return new Relabeling.HashMod(this, modulus, target.name());
  }

  /** Returns the step that writes the joined values in lower case. */
  public Relabeling lowercaseInto(Label target) {
    return new Relabeling.ChangeCase(this, target.name(), false);
  }

  /** Returns the step that writes the joined values in upper case. */
  public Relabeling uppercaseInto(Label target) {
    return new Relabeling.ChangeCase(this, target.name(), true);
  }
}
