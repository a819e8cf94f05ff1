package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.LabelMatcher;
import io.cortexmon.promql.LabelMatcher.Op;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fast paths against a regular expression that is compiled each time. */
class LabelConditionTest {

  private static final List<String> PATTERNS =
      List.of(
          "", "a", "a|b", "a|b|", "|a", "a||b", "|", ".*", ".+", "a.*", "a.+", ".*a", ".+a",
          ".*a.*", ".+a.+", ".*a.+", ".+a.*", "(a|b)", "a|b.*", ".*a|b", "a.b", "a\\.b", "[ab]",
          "^a$", "(?i)A", ".*.*", ".+.+", ".", "..", "x{2}", "a\nb.*");

  private static final List<String> VALUES =
      List.of(
          "", "a", "b", "ab", "ba", "aab", "bab", "aa", "A", "a.b", "axb", "a\nb", "a\nbc", "xx",
          ".*", "|", "c");

  @Test
  void a_pattern_matches_what_its_regular_expression_matches() {
    for (String pattern : PATTERNS) {
      LabelMatcher matches = LabelMatcher.of("l", Op.MATCHES, pattern);
      LabelMatcher differs = LabelMatcher.of("l", Op.DOES_NOT_MATCH, pattern);
      for (String value : VALUES) {
        assertThat(new LabelCondition(matches).matchesValue(value))
            .as("%s =~ %s", value, pattern)
            .isEqualTo(matches.matches(value));
        assertThat(new LabelCondition(differs).matchesValue(value))
            .as("%s !~ %s", value, pattern)
            .isEqualTo(differs.matches(value));
      }
    }
  }

  @Test
  void a_value_is_compared_as_a_whole() {
    LabelCondition equal = new LabelCondition(LabelMatcher.of("l", Op.EQUAL, "a"));
    LabelCondition other = new LabelCondition(LabelMatcher.of("l", Op.NOT_EQUAL, "a"));
    assertThat(equal.matchesValue("a")).isTrue();
    assertThat(equal.matchesValue("ab")).isFalse();
    assertThat(other.matchesValue("ab")).isTrue();
    assertThat(other.matchesValue("a")).isFalse();
  }
}
