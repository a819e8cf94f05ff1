package io.cortexmon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.render.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Prometheus's own tool runs the same files of tests, and says the same. */
@Tag("external")
class PromtoolDifferentialTest {

  private static final Program PROMTOOL = new Program("promtool");
  private static final int FILES = Integer.getInteger("cortex-mon.files", 100);

  private final Path folder;

  PromtoolDifferentialTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @BeforeAll
  static void promtool_is_on_the_path() {
    PROMTOOL.assumeInstalled(PromtoolDifferentialTest.class);
  }

  @Test
  void random_rules_give_the_same_alerts_and_values() throws Exception {
    List<String> files = new ArrayList<>();
    for (int seed = 0; seed < FILES; seed++) {
      RandomRuleTests made = new RandomRuleTests(seed);
      Files.writeString(folder.resolve("rules" + seed + ".yml"), made.rules());
      Path file = folder.resolve("test" + seed + ".yml");
      Files.writeString(file, made.tests("rules" + seed + ".yml", made.names()));
      files.add(file.toString());
    }

    List<List<String>> wanted = promtool(files);

    int fired = 0;
    for (int i = 0; i < files.size(); i++) {
      List<String> got = failures(files.get(i));
      assertThat(got)
          .as(
              Files.readString(folder.resolve("rules" + i + ".yml"))
                  + Files.readString(Path.of(files.get(i))))
          .isEqualTo(wanted.get(i));
      fired += (int) got.stream().filter(text -> text.contains("alertname: ")).count();
    }
    System.out.println(FILES + " files of tests, " + fired + " times an alert fires");
    assertThat(fired).isGreaterThan(FILES);
  }

  private static List<String> failures(String file) {
    RuleTestReport report = new RuleTests(RuleTestOptions.DEFAULT).run(Path.of(file));
    assertThat(report.faults()).isEmpty();
    List<String> texts = new ArrayList<>();
    for (RuleTestResult test : report.tests()) {
      test.failures().forEach(failure -> texts.add(test.name() + " " + failure.text()));
    }
    return texts;
  }

  private List<List<String>> promtool(List<String> files) throws Exception {
    Path results = folder.resolve("results.xml");
    List<String> arguments = new ArrayList<>(List.of("test", "rules", "--junit=" + results));
    arguments.addAll(files);
    PROMTOOL.run(arguments.toArray(String[]::new));
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(results.toFile())
            .getDocumentElement();
    List<List<String>> all = new ArrayList<>();
    NodeList suites = root.getElementsByTagName("testsuite");
    for (int i = 0; i < suites.getLength(); i++) {
      List<String> texts = new ArrayList<>();
      NodeList failures = ((Element) suites.item(i)).getElementsByTagName("failure");
      for (int j = 0; j < failures.getLength(); j++) {
        Element test = (Element) failures.item(j).getParentNode();
        texts.add(test.getAttribute("name") + " " + failures.item(j).getTextContent());
      }
      all.add(texts);
    }
    return all;
  }
}
