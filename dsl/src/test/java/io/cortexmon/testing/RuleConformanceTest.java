package io.cortexmon.testing;

import io.cortexmon.promql.ConformanceTally;
import io.cortexmon.rule.template.TemplateCases;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Prometheus's own test data of rules, read where it stands: {@code -Dcortex-mon.conformance}.
 * Prints for each of its folders how many cases passed, failed and were skipped.
 */
class RuleConformanceTest {

  @Test
  void promtool() {
    ConformanceTally tally = ConformanceTally.of("promtool");
    RuleFileCases.runCommands(tally);
    tally.print();
  }

  @Test
  void templates() {
    ConformanceTally tally = ConformanceTally.of("templates");
    TemplateCases.run(tally);
    tally.print();
  }

  @Test
  void rulefmt() throws IOException {
    ConformanceTally tally = ConformanceTally.of("rulefmt");
    RuleFileCases.readFiles(tally);
    tally.print();
  }

  @Test
  void relabel() {
    ConformanceTally tally = ConformanceTally.of("relabel");
    RelabelCases.run(tally);
    tally.print();
  }
}
