package io.cortexmon.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesNamesTest {

  @ParameterizedTest
  @CsvSource({
    "orders,true",
    "orders-1.shop,true",
    "0,true",
    "'',false",
    "Orders,false",
    "-a,false",
    "a-,false",
    "a..b,false",
    "a.-b,false",
    "a_b,false",
    "a/b,false",
  })
  void an_object_has_a_name_of_lower_case_labels_joined_by_dots(String name, boolean good) {
    assertThat(KubernetesNames.isSubdomain(name)).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({"253,true", "254,false"})
  void names_and_keys_end_at_253_characters(int length, boolean good) {
    assertThat(KubernetesNames.isSubdomain("a".repeat(length))).isEqualTo(good);
    assertThat(KubernetesNames.isFileKey("a".repeat(length))).isEqualTo(good);
  }

  @ParameterizedTest
  @CsvSource({
    "ca.crt,true",
    "a_B-1,true",
    "..data,true",
    ".,false",
    "..,false",
    "'',false",
    "a/b,false"
  })
  void a_key_is_a_file_name(String key, boolean good) {
    assertThat(KubernetesNames.isFileKey(key)).isEqualTo(good);
  }

  @Test
  void an_annotation_has_a_name_as_labels_have() {
    assertThat(KubernetesNames.annotation("grafana_folder")).isEqualTo("grafana_folder");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KubernetesNames.annotation("grafana folder"))
        .withMessage(
            "Kubernetes annotation \"grafana folder\": the name must be up to 63 letters, digits,"
                + " dashes, underscores and dots, with an optional prefix such as example.com/");
  }
}
