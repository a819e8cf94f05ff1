package io.cortexmon.dashboard.panel;

import java.util.function.UnaryOperator;

/**
 * A panel over time, on which the dashboard's annotations are drawn.
 *
 * @param <P> the panel type itself, which copies return
 */
public interface Annotated<P> extends Framed<P> {

  /**
   * Returns this panel with annotations drawn in another way, for example {@code annotations(marks
   * -> marks.rowForEach())}.
   */
  default P annotations(UnaryOperator<AnnotationMarks> change) {
    AnnotationMarks now = new AnnotationMarks(parts().options().object("annotations"));
    return parts(parts().option("annotations", change.apply(now).fields()));
  }
}
