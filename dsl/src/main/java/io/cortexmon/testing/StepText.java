package io.cortexmon.testing;

import io.cortexmon.definition.Arguments;
import io.cortexmon.scrape.Regex;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.SourceLabels;

/** Writes a relabelling step as one line: the action first, then what it looks at. */
final class StepText implements Relabeling.Visitor<String> {

  static final StepText INSTANCE = new StepText();

  private StepText() {}

  private static String source(SourceLabels source) {
    String text = "[" + String.join(", ", source.labels()) + "]";
    if (!source.separator().equals(";")) {
      text += " joined by " + Arguments.quoted(source.separator());
    }
    return source.regex().equals(Regex.ANYTHING) ? text : text + " =~ " + regex(source.regex());
  }

  private static String regex(Regex regex) {
    return Arguments.quoted(regex.toString());
  }

  @Override
  public String replace(Relabeling.Replace step) {
    String written = step.target() + " := " + Arguments.quoted(step.replacement());
    return step.isConstant()
        ? "replace " + written
        : "replace " + source(step.source()) + ", " + written;
  }

  @Override
  public String filter(Relabeling.Filter step) {
    return (step.keeps() ? "keep " : "drop ") + source(step.source());
  }

  @Override
  public String compare(Relabeling.Compare step) {
    return (step.keeps() ? "keepequal " : "dropequal ")
        + source(step.source())
        + " == "
        + step.target();
  }

  @Override
  public String hashMod(Relabeling.HashMod step) {
    return "hashmod " + source(step.source()) + " % " + step.modulus() + ", " + step.target();
  }

  @Override
  public String changeCase(Relabeling.ChangeCase step) {
    return (step.upper() ? "uppercase " : "lowercase ")
        + source(step.source())
        + ", "
        + step.target();
  }

  @Override
  public String labelMap(Relabeling.LabelMap step) {
    return "labelmap " + regex(step.regex()) + " to " + Arguments.quoted(step.replacement());
  }

  @Override
  public String filterLabels(Relabeling.FilterLabels step) {
    return (step.keeps() ? "labelkeep " : "labeldrop ") + regex(step.regex());
  }
}
