package io.cortexmon.promql.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.cortexmon.promql.Labels;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hashes as Prometheus 3 has them ({@code labels.Labels.Hash}). */
class LabelHashTest {

  @Test
  void hashes_are_those_of_prometheus() {
    assertThat(LabelHash.of(Labels.EMPTY)).isEqualTo(0xef46db3751d8e999L);
    assertThat(LabelHash.of(Labels.of(Map.of("a", "b")))).isEqualTo(0xe1d7c42746d86b11L);
    assertThat(LabelHash.of(Labels.parse("up{job=\"api\", instance=\"host:9090\"}")))
        .isEqualTo(0x39a11ee541c157adL);
  }

  @Test
  void long_texts_and_those_beyond_ascii_have_their_length_in_bytes() {
    assertThat(LabelHash.of(Labels.of(Map.of("long", "x".repeat(300), "ü", "é"))))
        .isEqualTo(0x5141b1c023eaa4dcL);
  }
}
