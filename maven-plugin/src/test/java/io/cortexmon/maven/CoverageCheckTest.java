package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageCheckTest {

  private static final String PROPERTY = "cortex-mon.coverage.minimum";

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void a_minimum_is_a_share(double minimum) {
    assertThatCode(() -> CoverageCheck.checkMinimum(PROPERTY, minimum)).doesNotThrowAnyException();
  }

  @Test
  void a_percentage_is_refused_with_the_share_that_was_meant() {
    assertThatThrownBy(() -> CoverageCheck.checkMinimum(PROPERTY, 95))
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "cortex-mon.coverage.minimum: 95.0 must be between 0 and 1; did you mean 0.95?");
  }

  @Test
  void what_is_no_share_is_refused() {
    assertThatThrownBy(() -> CoverageCheck.checkMinimum(PROPERTY, -1))
        .hasMessage("cortex-mon.coverage.minimum: -1.0 must be between 0 and 1");
    assertThatThrownBy(() -> CoverageCheck.checkMinimum(PROPERTY, Double.NaN))
        .hasMessage("cortex-mon.coverage.minimum: NaN must be between 0 and 1");
  }
}
