package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.field.FieldMatcher;
import io.cortexmon.dashboard.field.FieldOptions;
import io.cortexmon.dashboard.field.FieldOverride;
import java.util.function.UnaryOperator;

/**
 * A panel that shows fields: its own methods set the options of all of them, {@link #override}
 * those of some.
 *
 * @param <P> the panel type itself, which copies return
 * @param <F> the options that one field of this panel type has
 */
public interface Fielded<P, F extends FieldOptions<F>> extends Framed<P>, FieldOptions<P> {

  /** Returns a field of this panel type with no option set, to begin an override with. */
  F anyField();

  /**
   * Returns this panel with other options for the fields that match.
   *
   * <pre>{@code
   * .override(FieldMatcher.byRegexp("/failed/"), field -> field.color(Color.RED).dashed(10, 10))
   * }</pre>
   */
  default P override(FieldMatcher matcher, UnaryOperator<F> change) {
    FieldOverride added = new FieldOverride(matcher, change.apply(anyField()).field());
    return parts(parts().fieldConfig(parts().fieldConfig().override(added)));
  }

  @Override
  default Field field() {
    return parts().fieldConfig().field();
  }

  @Override
  default P field(Field changed) {
    return parts(parts().fieldConfig(parts().fieldConfig().field(changed)));
  }
}
