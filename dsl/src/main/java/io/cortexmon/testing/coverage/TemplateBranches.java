package io.cortexmon.testing.coverage;

import io.cortexmon.rule.template.Template;
import io.cortexmon.rule.template.TemplateBranch;
import io.cortexmon.rule.template.TemplateSyntaxException;
import io.cortexmon.testing.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The ways through the templates of an alert's labels and annotations. */
final class TemplateBranches implements Branches {

  private record Text(String kind, String name, Template template, List<TemplateBranch> ways) {
    String id(int way) {
      return kind + ":" + name + ":" + (way + 1);
    }
  }

  private final List<Text> texts = new ArrayList<>();
  private final String alert;

  TemplateBranches(DeclaredRule rule) {
    this.alert = rule.rule().name();
    rule.definition().labels().forEach((name, text) -> add("label", name, text));
    rule.definition().annotations().forEach((name, text) -> add("annotation", name, text));
  }

  private void add(String kind, String name, String text) {
    if (!text.contains("{{")) {
      return;
    }
    try {
      Template template = Template.ofAlert(alert, text);
      List<TemplateBranch> ways = template.branches();
      if (!ways.isEmpty()) {
        texts.add(new Text(kind, name, template, ways));
      }
    } catch (TemplateSyntaxException e) {
      // A check says so; there is no way through it.
    }
  }

  @Override
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Text text : texts) {
      for (int i = 0; i < text.ways.size(); i++) {
        String way = text.ways.get(i).text() + " in " + text.kind + " " + text.name;
        parts.add(
            new Part(
                text.id(i),
                "firing with " + way,
                Hints.look(alert, ".isFiring()") + " where the template takes that way"));
      }
    }
    return parts;
  }

  @Override
  public void find(Alert firing, StepResults step, Set<String> seen) {
    if (texts.isEmpty()) {
      return;
    }
    step.templateData(firing)
        .ifPresent(
            data ->
                texts.forEach(
                    text ->
                        text.template.branchesTaken(data).forEach(way -> seen.add(text.id(way)))));
  }
}
