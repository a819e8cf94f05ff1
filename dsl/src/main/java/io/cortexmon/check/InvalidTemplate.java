package io.cortexmon.check;

import io.cortexmon.definition.Finding;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.rule.template.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A label or annotation of an alert that Prometheus can not read as a template. */
final class InvalidTemplate implements Check {

  @Override
  public List<Finding> find(Monitoring monitoring) {
    List<Finding> findings = new ArrayList<>();
    for (AlertText text : AlertText.in(monitoring)) {
      try {
        text.read();
      } catch (TemplateSyntaxException e) {
        findings.add(
            text.error(
                "template/syntax",
                "is no template: " + e.getMessage(),
                e.offset(),
                "an action is {{ ... }}; braces that are meant as text are {{ \"{{\" }}"));
      }
    }
    return findings;
  }
}
