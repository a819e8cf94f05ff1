package io.cortexmon.promql.engine;

import io.cortexmon.promql.At;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time at which {@code info} looks for info series: that of all selectors in its argument where
 * they look at the same time, and otherwise that of the step.
 *
 * @param moment when info series are looked at
 * @param isUniform whether all selectors look at that time
 */
record InfoReference(Moment moment, boolean isUniform) {

  private static final Moment STEP = new Moment(At.NONE, 0);

  static InfoReference of(Expr argument) {
    Search search = new Search();
    search.inspect(argument, List.of());
    Moment first = search.first;
    boolean uniform = first != null && search.uniform && !search.free;
    return new InfoReference(uniform && first != null ? first : STEP, uniform);
  }

  /** Goes through the parts of an expression that are vectors. */
  private static final class Search {
    private @Nullable Moment first;
    private boolean uniform = true;

    /** Whether a part has no selector, so that its time is that of the step. */
    private boolean free;

    boolean inspect(Expr expr, List<Expr.Subquery> around) {
      ValueType type = expr.type();
      if (type != ValueType.VECTOR && type != ValueType.MATRIX) {
        return false;
      }
      if (expr instanceof Expr.VectorSelector selector) {
        found(moment(selector, around));
        return true;
      }
      List<Expr.Subquery> inside = around;
      if (expr instanceof Expr.Subquery subquery) {
        inside = new ArrayList<>(around);
        inside.add(subquery);
      }
      if (expr instanceof Expr.Call call && call.function() == Function.INFO) {
        return inspect(call.args().get(0), inside);
      }
      boolean any = false;
      for (Expr child : expr.children()) {
        any |= inspect(child, inside);
      }
      free |= !any;
      return any;
    }

    private void found(Moment moment) {
      if (first == null) {
        first = moment;
      } else {
        uniform &= isSame(first, moment);
      }
    }

    private static boolean isSame(Moment a, Moment b) {
      boolean fixed = a.at() instanceof At.Timestamp && b.at() instanceof At.Timestamp;
      if (fixed) {
        return ((At.Timestamp) a.at()).millis() - a.offset()
            == ((At.Timestamp) b.at()).millis() - b.offset();
      }
      return a.equals(b);
    }

    /** Offsets of subqueries add up until one has an {@code @}. */
    private static Moment moment(Expr.VectorSelector selector, List<Expr.Subquery> around) {
      Moment moment = Moment.of(selector.modifiers());
      for (int i = around.size() - 1; i >= 0 && !moment.isFixed(); i--) {
        Moment outer = Moment.of(around.get(i).modifiers());
        moment = new Moment(outer.at(), moment.offset() + outer.offset());
      }
      return moment;
    }
  }
}
