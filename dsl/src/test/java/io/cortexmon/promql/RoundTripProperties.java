package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of reading and printing; more inputs with {@code -Djqwik.tries.default=1000000}. */
class RoundTripProperties {

  @Provide
  Arbitrary<Expr> expressions() {
    return ExprArbitraries.all();
  }

  @Property
  void a_tree_equals_the_one_that_is_read_from_its_text(@ForAll("expressions") Expr expr) {
    String text = expr.text();

    Expr read = PromQl.parse(text);

    assertThat(read).as(text).isEqualTo(expr);
    assertThat(read.text()).isEqualTo(text);
  }

  @Property
  void a_tree_equals_the_one_that_is_read_from_its_lines(@ForAll("expressions") Expr expr) {
    for (int width : new int[] {1, 20, 100}) {
      String lines = expr.pretty(width);

      assertThat(PromQl.parse(lines)).as(lines).isEqualTo(expr);
    }
  }

  @Property
  void what_fits_in_the_width_is_one_line(@ForAll("expressions") Expr expr) {
    assertThat(expr.pretty(1 << 20)).isEqualTo(expr.text());
  }

  private static final String[] PIECES = {
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "'",
    "`",
    "\\",
    "#",
    "\n",
    "=",
    "=~",
    "!",
    "<",
    "/",
    "^",
    "-",
    "+",
    "@",
    "5m",
    "1e",
    "0x",
    ".",
    "_",
    "$x",
    "[[",
    "offset",
    "by",
    "on",
    "bool",
    "group_left",
    "fill",
    "sum",
    "start()",
    "inf",
    "\udcff",
    "\ud83d",
    "☺"
  };

  @Provide
  Arbitrary<String> mutated() {
    return Arbitraries.randomValue(
        random -> {
          Dice dice = new Dice(random);
          Expr expr = new RandomExprs(random).of(dice.of(ValueType.VECTOR, ValueType.SCALAR), 3);
          return mutated(dice, expr.text());
        });
  }

  /** At a few places a piece is put in front of characters or instead of some. */
  private static String mutated(Dice dice, String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = dice.between(1, 4); i > 0; i--) {
      int at = dice.between(0, mutated.length());
      int end = Math.min(mutated.length(), at + dice.between(0, 3));
      mutated.replace(at, end, dice.of(PIECES));
    }
    return mutated.toString();
  }

  @Property
  void mutated_text_is_read_or_refused(@ForAll("mutated") String text) {
    assertIsReadOrRefused(text);
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40), Arbitraries.strings().ascii().ofMaxLength(40))
        .withoutEdgeCases();
  }

  @Property
  void noise_is_read_or_refused(@ForAll("noise") String text) {
    assertIsReadOrRefused(text);
  }

  private static void assertIsReadOrRefused(String text) {
    for (ParseOptions options :
        List.of(ParseOptions.EXPERIMENTAL, ParseOptions.STABLE, ParseOptions.GRAFANA)) {
      List<ParseError> errors = new ArrayList<>();
      try {
        Expr expr = PromQl.parse(text, options);
        String printed = expr.text();
        assertThat(PromQl.parse(printed, options).text()).as(text).isEqualTo(printed);
      } catch (PromQlSyntaxException e) {
        errors.addAll(e.errors());
        assertThat(errors).isNotEmpty();
      }
    }
  }
}
