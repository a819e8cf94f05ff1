package io.cortexmon.dashboard.panel;

import java.util.function.UnaryOperator;

/**
 * A panel that writes values, in a size that can be set.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface TextSized<P> extends Framed<P> {

  /** Returns this panel with other text sizes, for example {@code text(t -> t.valueSize(40))}. */
  default P text(UnaryOperator<TextSizes> change) {
    TextSizes now = new TextSizes(parts().options().object("text"));
    return parts(parts().option("text", change.apply(now).fields()));
  }
}
