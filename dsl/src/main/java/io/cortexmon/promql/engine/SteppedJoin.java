package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.FloatHistogram;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.VectorMatching;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A join whose matches depend on which rows have a value: step by step, with all checks, and with
 * values for rows without a partner.
 */
final class SteppedJoin {

  private final Expr.Binary expr;
  private final Join join;
  private final Table many;
  private final Table one;
  private final Run run;
  private final boolean mayRepeatLabels;
  private final Elements elements;
  private final Cell result = new Cell();

  /** The row of the one side by signature, -1 where it has none at this step. */
  private final int[] oneOf;

  /** The results so far of each signature at this step; null where there is none. */
  private final List<@Nullable Set<Labels>> matched;

  private final Map<Labels, Integer> rows = new HashMap<>();
  private final List<Labels> labels = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<@Nullable FloatHistogram[]> histograms = new ArrayList<>();

  /**
   * Prepares a join.
   *
   * @param mayRepeatLabels whether results of different matches may have the same labels
   */
  SteppedJoin(
      Expr.Binary expr, Join join, Table left, Table right, Run run, boolean mayRepeatLabels) {
    this.mayRepeatLabels = mayRepeatLabels;
    this.expr = expr;
    this.join = join;
    this.many = join.isSwapped() ? right : left;
    this.one = join.isSwapped() ? left : right;
    this.run = run;
    this.elements = new Elements(expr.operator(), expr.span());
    this.oneOf = new int[join.signatures()];
    this.matched = new ArrayList<>(Collections.nCopies(join.signatures(), null));
  }

  Table result() {
    for (int step = 0; step < many.steps; step++) {
      step(step);
      Annotation note = elements.takeNote();
      if (note != null) {
        run.notes().add(note);
      }
    }
    Table out = Table.empty(join.header(labels.toArray(Labels[]::new)), many.steps);
    for (int row = 0; row < labels.size(); row++) {
      for (int step = 0; step < many.steps; step++) {
        FloatHistogram histogram = histograms.get(row)[step];
        if (histogram != null) {
          out.set(row * many.steps + step, histogram);
        } else {
          out.values[row * many.steps + step] = values.get(row)[step];
        }
      }
    }
    return out;
  }

  private void step(int step) {
    VectorMatching.Fill fill = expr.matching().fill();
    List<Double> fillOfOne = fill.right();
    List<Double> fillOfMany = fill.left();
    if (isSkipped(step)) {
      return;
    }
    index(step);
    Collections.fill(matched, null);
    for (int row = 0; row < many.rows(); row++) {
      int cell = row * many.steps + step;
      if (many.has(cell)) {
        int signature = join.manySignatures()[row];
        int partner = oneOf[signature];
        if (partner >= 0) {
          int other = partner * one.steps + step;
          add(
              step,
              signature,
              many.header.labels[row],
              one.header.labels[partner],
              outcome(many.values[cell], many.histogram(cell), one, other));
        } else if (!fillOfOne.isEmpty()) {
          Labels own = many.header.labels[row];
          Elements.Outcome outcome =
              ordered(many.values[cell], many.histogram(cell), fillOfOne.get(0), null);
          add(step, signature, own, join.matched(own), outcome);
        }
      }
    }
    if (!fillOfMany.isEmpty()) {
      fillMany(step, fillOfMany.get(0));
    }
  }

  /** Where one side has nothing, the other is checked all the same if anything is filled in. */
  private boolean isSkipped(int step) {
    boolean anyMany = hasAny(many, step);
    boolean anyOne = hasAny(one, step);
    boolean fills = !expr.matching().fill().equals(VectorMatching.Fill.NONE);
    return fills ? !anyMany && !anyOne : !anyMany || !anyOne;
  }

  private static boolean hasAny(Table table, int step) {
    for (int row = 0; row < table.rows(); row++) {
      if (table.has(row * table.steps + step)) {
        return true;
      }
    }
    return false;
  }

  private void index(int step) {
    Arrays.fill(oneOf, -1);
    for (int row = 0; row < one.rows(); row++) {
      if (one.has(row * one.steps + step)) {
        int signature = join.oneSignatures()[row];
        if (oneOf[signature] >= 0) {
          throw duplicate(one.header.labels[row], one.header.labels[oneOf[signature]]);
        }
        oneOf[signature] = row;
      }
    }
  }

  private EvaluationException duplicate(Labels labels, Labels others) {
    String first = labels.toString();
    String second = others.toString();
    boolean ordered = first.compareTo(second) <= 0;
    return new EvaluationException(
        "found duplicate series for the match group "
            + join.matched(labels)
            + " on the "
            + (join.isSwapped() ? "left" : "right")
            + " hand-side of the operation: ["
            + (ordered ? first : second)
            + ", "
            + (ordered ? second : first)
            + "];many-to-many matching not allowed: matching labels must be unique on one side");
  }

  /** Rows of the one side that met nothing meet a value instead. */
  private void fillMany(int step, double fill) {
    for (int row = 0; row < one.rows(); row++) {
      int cell = row * one.steps + step;
      int signature = join.oneSignatures()[row];
      if (one.has(cell) && matched.get(signature) == null) {
        Labels own = one.header.labels[row];
        Elements.Outcome outcome = outcome(fill, null, one, cell);
        add(step, signature, join.matched(own), own, outcome);
      }
    }
  }

  private Elements.Outcome outcome(
      double ofMany, @Nullable FloatHistogram histogramOfMany, Table other, int otherCell) {
    return ordered(ofMany, histogramOfMany, other.values[otherCell], other.histogram(otherCell));
  }

  /** Calculates with the left operand on the left. */
  private Elements.Outcome ordered(
      double ofMany,
      @Nullable FloatHistogram histogramOfMany,
      double ofOne,
      @Nullable FloatHistogram histogramOfOne) {
    return join.isSwapped()
        ? VectorLink.element(elements, expr, ofOne, histogramOfOne, ofMany, histogramOfMany, result)
        : VectorLink.element(
            elements, expr, ofMany, histogramOfMany, ofOne, histogramOfOne, result);
  }

  private void add(int step, int signature, Labels ofMany, Labels ofOne, Elements.Outcome outcome) {
    if (outcome == Elements.Outcome.REFUSED) {
      return;
    }
    Labels series = join.result(ofMany, ofOne);
    Set<Labels> before = matched.get(signature);
    if (before == null) {
      before = new HashSet<>();
      matched.set(signature, before);
    } else if (join.isOneToOne()) {
      throw new EvaluationException(
          "multiple matches for labels: many-to-one matching must be explicit"
              + " (group_left/group_right)");
    }
    if (!before.add(series)) {
      throw new EvaluationException(
          "multiple matches for labels: grouping labels must ensure unique matches");
    }
    if (result.isPresent()) {
      store(step, series);
    }
  }

  private void store(int step, Labels series) {
    Integer known = rows.get(series);
    if (known != null && mayRepeatLabels && isTaken(known, step)) {
      known = null;
    }
    if (known == null) {
      known = labels.size();
      rows.put(series, known);
      labels.add(series);
      values.add(Table.absent(many.steps));
      histograms.add(new FloatHistogram[many.steps]);
    }
    if (isTaken(known, step)) {
      throw Merging.sameLabels();
    }
    FloatHistogram histogram = result.histogram();
    if (histogram != null) {
      histograms.get(known)[step] = histogram;
    } else {
      values.get(known)[step] = result.value();
    }
  }

  private boolean isTaken(int row, int step) {
    return !Table.isAbsent(values.get(row)[step]) || histograms.get(row)[step] != null;
  }
}
