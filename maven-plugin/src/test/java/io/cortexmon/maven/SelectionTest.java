package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class SelectionTest {

  private static final List<String> FOUND = List.of("com.shop.Orders", "com.shop.Stock");
  private static final NamePatterns ALL = new NamePatterns(List.of(), List.of());

  private final ClassLoader classes = SelectionTest.class.getClassLoader();

  @Test
  void what_is_found_is_chosen() throws MojoFailureException {
    assertThat(Selection.of(FOUND, List.of(), ALL, classes))
        .isEqualTo(new Selection(FOUND, List.of()));
  }

  @Test
  void what_the_patterns_refuse_is_left_out() throws MojoFailureException {
    NamePatterns stock = new NamePatterns(List.of("Stock"), List.of());

    assertThat(Selection.of(FOUND, List.of(), stock, classes))
        .isEqualTo(new Selection(List.of("com.shop.Stock"), List.of("com.shop.Orders")));
  }

  @Test
  void listed_classes_stand_in_place_of_those_found() throws MojoFailureException {
    String listed = SelectionTest.class.getName();

    assertThat(Selection.of(FOUND, List.of(listed), ALL, classes))
        .isEqualTo(new Selection(List.of(listed), FOUND));
  }

  @Test
  void a_listed_class_that_does_not_exist_is_refused_with_the_nearest() {
    assertThatExceptionOfType(MojoFailureException.class)
        .isThrownBy(() -> Selection.of(FOUND, List.of("com.shop.Oders"), ALL, classes))
        .withMessage(
            "<sources>: the project and its dependencies have no class \"com.shop.Oders\"; did you"
                + " mean \"com.shop.Orders\"?");
  }
}
