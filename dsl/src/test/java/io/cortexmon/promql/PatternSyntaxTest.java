package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSyntaxTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "api|web", "a.*", "(?i:error)", "[a-z]+", "a\\.b", "\\d{2,3}", "é+"})
  void takes_what_go_takes(String pattern) {
    assertThat(PatternSyntax.fault(pattern)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      quoteCharacter = '"',
      value = {
        "( \"missing closing ): `(`\"",
        ") \"unexpected ): `)`\"",
        "a)b \"unexpected ): `a)b`\"",
        "[ \"missing closing ]: `[`\"",
        "a\\ \"trailing backslash at end of expression: ``\"",
        "*a \"missing argument to repetition operator: `*`\"",
        "a** \"invalid nested repetition operator: `**`\"",
        "a{1001} \"invalid repeat count: `{1001}`\"",
        "\\é \"invalid escape sequence: `\\é`\"",
        "*\\é \"missing argument to repetition operator: `*`\"",
        "(\\é \"invalid escape sequence: `\\é`\"",
      })
  void words_faults_as_go_does(String pattern, String fault) {
    assertThat(PatternSyntax.fault(pattern)).contains("error parsing regexp: " + fault);
  }

  @Test
  void a_byte_that_is_no_character_is_a_fault_unless_the_pattern_is_plain_words() {
    assertThat(PatternSyntax.fault("a\udcff+"))
        .contains("error parsing regexp: invalid UTF-8: `\udcff+`");
    assertThat(PatternSyntax.fault("\\\udcff"))
        .contains("error parsing regexp: invalid UTF-8: `\udcff`");
    assertThat(PatternSyntax.fault("a\udcff|b")).isEmpty();
  }
}
