package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PlaceTest {

  /** A definition as the rooms make them: the factory asks for its caller. */
  private record Thing(String name, Place place) {
    static Thing named(String name) {
      return new Thing(name, Place.ofCaller());
    }

    Thing renamed(String changed) {
      return new Thing(changed, place);
    }
  }

  private static final int CONSTANT_LINE = new Throwable().getStackTrace()[0].getLineNumber();
  private static final Thing CONSTANT = Thing.named("constant");

  @Test
  void is_the_line_that_called_the_factory() {
    int here = new Throwable().getStackTrace()[0].getLineNumber();
    Place place = Thing.named("a").place();

    assertThat(place.file()).isEqualTo("PlaceTest.java");
    assertThat(place.line()).isEqualTo(here + 1);
    assertThat(place).hasToString("PlaceTest.java:" + (here + 1));
  }

  @Test
  void is_the_line_of_a_constant_where_one_is_made() {
    assertThat(CONSTANT.place().file()).isEqualTo("PlaceTest.java");
    assertThat(CONSTANT.place().line()).isEqualTo(CONSTANT_LINE + 1);
  }

  @Test
  void is_the_line_of_a_lambda_that_calls_the_factory() {
    int here = new Throwable().getStackTrace()[0].getLineNumber();
    Place place = Set.of("a").stream().map(name -> Thing.named(name)).toList().get(0).place();

    assertThat(place.line()).isEqualTo(here + 1);
  }

  @Test
  void stays_with_a_copy() {
    assertThat(CONSTANT.renamed("copy").place()).isSameAs(CONSTANT.place());
  }

  @Test
  void is_taken_from_a_stack_trace() {
    assertThat(Place.of(new StackTraceElement("com.example.Orders", "define", "Orders.java", 41)))
        .hasToString("Orders.java:41");
    assertThat(Place.of(new StackTraceElement("com.example.Orders", "define", null, -1)))
        .hasToString("com.example.Orders");
  }

  @Test
  void says_only_the_file_where_the_line_is_not_known() {
    assertThat(Place.UNKNOWN).hasToString("unknown");
    assertThat(Place.of("pom.xml", 0)).hasToString("pom.xml");
    assertThat(Place.of("Native.java", -2)).hasToString("Native.java");
  }

  @Test
  void equals_every_other_place_so_that_definitions_compare_by_content() {
    Thing one = Thing.named("a");
    Thing other = Thing.named("a");

    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(Thing.named("b"));
    assertThat(Place.UNKNOWN).isNotEqualTo("unknown");
  }
}
