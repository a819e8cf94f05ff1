package io.cortexmon.promql.engine;

import static io.cortexmon.promql.engine.Histograms.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketCursorTest {

  private static List<String> all(BucketCursor bucket) {
    List<String> all = new ArrayList<>();
    while (bucket.next()) {
      all.add(
          (bucket.isLowerInclusive() ? "[" : "(")
              + bucket.lower()
              + " "
              + bucket.upper()
              + (bucket.isUpperInclusive() ? "]" : ")")
              + " "
              + bucket.count());
    }
    return all;
  }

  @Test
  void all_buckets_come_in_order() {
    String histogram =
        "count:10 z_bucket:4 z_bucket_w:0.001 offset:1 buckets:[1 0 2] n_buckets:[3 5]";

    assertThat(all(BucketCursor.ascending(read(histogram))))
        .containsExactly(
            "[-2.0 -1.0) 5.0",
            "[-1.0 -0.5) 3.0",
            "[-0.001 0.001] 4.0",
            "(1.0 2.0] 1.0",
            "(2.0 4.0] 0.0",
            "(4.0 8.0] 2.0");
    assertThat(all(BucketCursor.descending(read(histogram))))
        .containsExactly(
            "(4.0 8.0] 2.0",
            "(2.0 4.0] 0.0",
            "(1.0 2.0] 1.0",
            "[-0.001 0.001] 4.0",
            "[-1.0 -0.5) 3.0",
            "[-2.0 -1.0) 5.0");
  }

  @Test
  void an_empty_zero_bucket_is_passed_over() {
    assertThat(all(BucketCursor.ascending(read("z_bucket_w:0.1")))).isEmpty();
    assertThat(all(BucketCursor.ascending(read("z_bucket_w:0.1 offset:1 buckets:[1]"))))
        .containsExactly("(1.0 2.0] 1.0");
  }

  @Test
  void buckets_begin_where_the_zero_bucket_ends() {
    String histogram = "z_bucket:1 z_bucket_w:1.5 offset:1 buckets:[2] n_offset:1 n_buckets:[3]";

    assertThat(all(BucketCursor.ascending(read(histogram))))
        .containsExactly("[-2.0 -1.5) 3.0", "[-1.5 1.5] 1.0", "(1.5 2.0] 2.0");
  }

  @Test
  void custom_buckets_reach_from_minus_infinity_to_infinity() {
    assertThat(all(BucketCursor.ascending(read("schema:-53 custom_values:[1 3] buckets:[1 2 3]"))))
        .containsExactly("[-Infinity 1.0] 1.0", "(1.0 3.0] 2.0", "(3.0 Infinity] 3.0");
  }

  @Test
  void the_last_bucket_stays_visible_at_the_end() {
    BucketCursor bucket = BucketCursor.ascending(read("offset:1 buckets:[2]"));

    assertThat(all(bucket)).hasSize(1);
    assertThat(bucket.next()).isFalse();
    assertThat(bucket.count()).isEqualTo(2);
  }
}
