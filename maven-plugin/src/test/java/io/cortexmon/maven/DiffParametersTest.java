package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cortexmon.publish.diff.Differences;
import io.cortexmon.publish.diff.TreeOfFiles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** What the parameters of {@code cortex-mon:diff} may be, and what they do. */
class DiffParametersTest {

  private static final Differences NONE = between("a: 1\n", "a: 1\n");
  private static final Differences SPACES = between("a: 1\n", "a:  1\n");
  private static final Differences VALUE = between("a: 1\n", "a: 2\n");
  private static final Differences GONE =
      Differences.between(tree("a: 1\n"), TreeOfFiles.of(Map.of()));

  @Test
  void differences_fail_the_build_as_far_as_asked() throws MojoFailureException {
    expect("false", false, false, false, false);
    expect("true", false, true, true, true);
    expect("meaning", false, false, true, true);
    expect("REMOVAL", false, false, false, true);
    assertThatThrownBy(() -> FailOnChange.TRUE.check("target/old", VALUE))
        .hasMessage(
            "What is rendered differs from target/old: 1 file changed"
                + " (cortex-mon.diff.failOnChange is true)");
  }

  @Test
  void other_values_are_refused() {
    assertThatThrownBy(() -> FailOnChange.named("yes"))
        .hasMessage(
            "cortex-mon.diff.failOnChange: \"yes\" must be one of false, true, meaning, removal");
    assertThatThrownBy(() -> DiffReport.Format.named("html"))
        .hasMessage("cortex-mon.diff.format: \"html\" must be one of text, markdown, json");
  }

  @Test
  void colours_are_for_terminals_unless_maven_is_told_otherwise() {
    Properties always = new Properties();
    always.setProperty("style.color", "always");
    Properties never = new Properties();
    never.setProperty("style.color", "never");
    Properties none = new Properties();

    assertThat(Colours.areWanted(always, false, Map.of())).isTrue();
    assertThat(Colours.areWanted(never, true, Map.of())).isFalse();
    assertThat(Colours.areWanted(none, true, Map.of())).isTrue();
    assertThat(Colours.areWanted(none, false, Map.of())).isFalse();
    assertThat(Colours.areWanted(none, true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(Colours.areWanted(none, true, Map.of("TERM", "dumb"))).isFalse();
  }

  private static void expect(String name, boolean none, boolean spaces, boolean value, boolean gone)
      throws MojoFailureException {
    FailOnChange failing = FailOnChange.named(name);
    check(failing, NONE, none);
    check(failing, SPACES, spaces);
    check(failing, VALUE, value);
    check(failing, GONE, gone);
  }

  private static void check(FailOnChange failing, Differences differences, boolean fails) {
    if (fails) {
      assertThatThrownBy(() -> failing.check("it", differences))
          .isInstanceOf(MojoFailureException.class);
    } else {
      assertThatCode(() -> failing.check("it", differences)).doesNotThrowAnyException();
    }
  }

  private static Differences between(String before, String after) {
    return Differences.between(tree(before), tree(after));
  }

  private static TreeOfFiles tree(String text) {
    return TreeOfFiles.of(Map.of("a.yaml", text.getBytes(StandardCharsets.UTF_8)));
  }
}
