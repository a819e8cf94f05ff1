package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({
    "waiting, waiting",
    "wating,  waiting",
    "waitting,waiting",
    "waitinh, waiting",
    "watiing, waiting",
    "wiating, waiting",
    "runing,  running"
  })
  void is_the_name_with_the_fewest_slips(String name, String nearest) {
    assertThat(Nearest.to(name, List.of("running", "waiting", "done"))).contains(nearest);
  }

  @Test
  void is_nothing_where_more_than_a_third_is_different() {
    assertThat(Nearest.to("abcdef", List.of("abcdxy"))).contains("abcdxy");
    assertThat(Nearest.to("abcdef", List.of("abcxyz"))).isEmpty();
    assertThat(Nearest.to("ab", List.of("ax"))).contains("ax");
    assertThat(Nearest.to("ab", List.of("xy", "abcd"))).isEmpty();
    assertThat(Nearest.to("ab", List.of())).isEmpty();
  }

  @Test
  void counts_a_swap_of_neighbours_as_one_slip() {
    assertThat(Nearest.to("abc", List.of("acb"))).contains("acb");
    assertThat(Nearest.to("abc", List.of("cba"))).isEmpty();
  }

  @Test
  void is_the_alphabetically_first_of_those_equally_near() {
    assertThat(Nearest.to("cat", List.of("rat", "bat", "hat"))).contains("bat");
    assertThat(Nearest.to("bats", List.of("bat", "cats", "bats"))).contains("bats");
  }

  @Test
  void asks_only_where_there_is_one() {
    assertThat(Nearest.question("wating", List.of("waiting")))
        .isEqualTo("; did you mean \"waiting\"?");
    assertThat(Nearest.question("colour", List.of("waiting"))).isEmpty();
  }
}
