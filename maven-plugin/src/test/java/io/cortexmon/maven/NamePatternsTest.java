package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternsTest {

  private static final String ORDERS = "com.shop.OrdersMonitoring";

  @Test
  void everything_is_selected_without_patterns() {
    assertThat(new NamePatterns(List.of(), List.of()).select(ORDERS)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.shop.OrdersMonitoring",
        "OrdersMonitoring",
        "Orders*",
        "*",
        "com.*",
        "*.shop.*",
        " Orders* "
      })
  void a_pattern_matches_the_name_or_the_simple_name(String pattern) {
    assertThat(new NamePatterns(List.of("Stock*", pattern), List.of()).select(ORDERS)).isTrue();
    assertThat(new NamePatterns(List.of(), List.of("Stock*", pattern)).select(ORDERS)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Orders", "orders*", "shop.*", "com.shop", "Orders.onitoring", "\\E.*"})
  void a_pattern_has_no_other_signs_and_matches_the_whole(String pattern) {
    assertThat(new NamePatterns(List.of(pattern), List.of()).select(ORDERS)).isFalse();
  }

  @Test
  void a_nested_class_has_a_simple_name_of_its_own() {
    NamePatterns stock = new NamePatterns(List.of("Stock*"), List.of());

    assertThat(stock.select("com.shop.Shop$StockMonitoring")).isTrue();
    assertThat(stock.select("com.shop.Stock$OrdersMonitoring")).isFalse();
  }

  @Test
  void excludes_win_over_includes() {
    assertThat(new NamePatterns(List.of("*"), List.of("Orders*")).select(ORDERS)).isFalse();
  }
}
