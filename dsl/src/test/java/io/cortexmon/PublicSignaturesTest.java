package io.cortexmon;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.google.re2j.Pattern;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.error.YAMLException;

class PublicSignaturesTest {

  @Test
  void finds_libraries_wherever_a_signature_names_them() {
    assertThat(violations(Leaking.class))
        .containsExactlyInAnyOrder(
            Leaking.class.getName() + " extends names org.yaml.snakeyaml.error.YAMLException",
            Leaking.class.getName() + ".pattern names com.google.re2j.Pattern",
            Leaking.class.getName()
                + ".<init>(java.util.List) names com.fasterxml.jackson.core.JsonParser",
            Leaking.class.getName()
                + ".patterns(com.google.re2j.Pattern) names com.google.re2j.Pattern",
            Leaking.class.getName()
                + ".patterns(com.google.re2j.Pattern) names com.google.re2j.Pattern",
            Leaking.class.getName() + ".thrown() names org.yaml.snakeyaml.error.YAMLException");
  }

  @Test
  void finds_nothing_in_private_signatures_and_the_jdk() {
    assertThat(violations(Keeping.class)).isEmpty();
  }

  private static List<String> violations(Class<?> type) {
    JavaClasses imported = new ClassFileImporter().importClasses(type);
    return classes()
        .should(PublicSignatures.NAME_NO_LIBRARY)
        .evaluate(imported)
        .getFailureReport()
        .getDetails();
  }

  @SuppressWarnings({"serial", "unused"})
  static class Leaking extends YAMLException {

    protected static final Pattern pattern = Pattern.compile("a");

    protected Leaking(List<? extends JsonParser> parsers) {
      super("leaking");
    }

    public Map<String, Pattern[]> patterns(Pattern first) {
      return Map.of("first", new Pattern[] {first});
    }

    public void thrown() throws YAMLException {}
  }

  @SuppressWarnings("unused")
  static class Keeping {

    private final Pattern pattern = Pattern.compile("a");

    Pattern pattern() {
      return pattern;
    }

    public Optional<int[][]> read(Map<String, byte[]> bytes) throws IOException {
      throw new IOException("nothing");
    }
  }
}
