package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.PatternSyntaxException;
import io.cortexmon.promql.LabelMatcher.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelMatcherTest {

  @ParameterizedTest
  @CsvSource({
    "EQUAL, bar, bar, true",
    "EQUAL, bar, foo-bar, false",
    "NOT_EQUAL, bar, bar, false",
    "NOT_EQUAL, bar, '', true",
    "MATCHES, bar, bar, true",
    "MATCHES, bar, foo-bar, false",
    "MATCHES, .*bar, foo-bar, true",
    "MATCHES, a|b, ab, false",
    "MATCHES, a|b, b, true",
    "MATCHES, .*, '', true",
    "DOES_NOT_MATCH, bar, foo-bar, true",
    "DOES_NOT_MATCH, .*bar, foo-bar, false"
  })
  void a_condition_is_about_the_whole_value(Op op, String value, String text, boolean expected) {
    assertThat(LabelMatcher.of("label", op, value).matches(text)).isEqualTo(expected);
  }

  @Test
  void a_dot_matches_line_feeds() {
    assertThat(LabelMatcher.of("label", Op.MATCHES, "a.b").matches("a\nb")).isTrue();
  }

  @Test
  void what_is_no_pattern_can_not_match() {
    LabelMatcher matcher = LabelMatcher.of("label", Op.MATCHES, "(");

    assertThatThrownBy(() -> matcher.matches("x")).isInstanceOf(PatternSyntaxException.class);
  }
}
