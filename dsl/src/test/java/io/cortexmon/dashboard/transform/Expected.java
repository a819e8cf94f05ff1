package io.cortexmon.dashboard.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cortexmon.dashboard.json.JsonObject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What transformations become. */
final class Expected {

  private Expected() {}

  static void assertOptions(Transformation transformation, String id, String options) {
    assertThat(transformation.json())
        .isEqualTo(JsonObject.of("id", id).with("options", JsonObject.parse(options)));
  }

  static void assertRefused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
