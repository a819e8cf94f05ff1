package io.cortexmon.promql.engine;

import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Function;
import io.cortexmon.promql.Names;
import io.cortexmon.promql.Span;
import java.util.List;

/** A function of a range vector. */
final class RangeCallPlan extends Plan {

  private static final List<String> COUNTER_SUFFIXES =
      List.of("_total", "_sum", "_count", "_bucket");
  private static final String TYPE = "__type__";
  private static final int NEAR = 8;

  private final Function function;
  private final RangeSource source;
  private final List<Plan> scalars;
  private final Remembered<Header> header;
  private final boolean typeLabels;
  private final boolean delayed;
  private final Span place;

  /**
   * @param scalars the other arguments in the order written
   */
  RangeCallPlan(Expr.Call expr, RangeSource source, List<Plan> scalars, EngineOptions options) {
    super(expr);
    this.function = expr.function();
    this.source = source;
    this.place = place(expr.args().get(0));
    this.scalars = List.copyOf(scalars);
    this.delayed = options.delayedNameRemoval();
    this.typeLabels = options.typeAndUnitLabels();
    boolean keepsName = function == Function.LAST_OVER_TIME || function == Function.FIRST_OVER_TIME;
    this.header =
        new Remembered<>(in -> keepsName ? settled(in) : MetricNames.dropped(in, delayed));
  }

  /** Annotations stand at the first argument, but of a subquery at the start of the query. */
  private static Span place(Expr argument) {
    Expr inner = Compiler.bare(argument);
    return inner instanceof Expr.Subquery ? Span.NONE : inner.span();
  }

  private Header settled(Header in) {
    return delayed ? in : MetricNames.settled(in);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table[] arguments = new Table[scalars.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = scalars.get(i).evaluate(run, grid);
    }
    RangeFunction range = RangeFunctions.of(function, source.extension);
    long held = run.budget().held();
    Tracer tracer = run.tracer();
    if (tracer != null) {
      tracer.enter(source.expr);
    }
    RangeRows rows = source.rows(run, grid);
    if (tracer != null) {
      tracer.leave(rows, source, run, grid);
    }
    Table table = Table.empty(header.of(rows.header), grid.steps());
    if (table.steps == 0) {
      return table;
    }
    Rows each = new Rows(run, grid, range, arguments, table);
    for (int row = 0; row < table.rows(); row++) {
      each.fill(row, rows);
    }
    run.budget().hold(held + table.samples());
    return delayed || function == Function.ABSENT_OVER_TIME ? table : Merging.distinct(table);
  }

  /** Moves a window over all steps of one row after another. */
  private final class Rows {
    private final Run run;
    private final Grid grid;
    private final RangeFunction range;
    private final Table[] arguments;
    private final Table table;
    private final RangeWindow window = new RangeWindow();
    private final Cell result = new Cell();
    private final double[] scalarValues;

    Rows(Run run, Grid grid, RangeFunction range, Table[] arguments, Table table) {
      this.run = run;
      this.grid = grid;
      this.range = range;
      this.arguments = arguments;
      this.table = table;
      this.scalarValues = new double[arguments.length];
      window.span = place;
      window.lookback = run.lookback();
      window.nanos = source.nanos;
    }

    void fill(int row, RangeRows rows) {
      RangeRows.Samples samples = rows.samples[row];
      if (samples.from == samples.to) {
        return;
      }
      run.budget().checkTime();
      long held = run.budget().held();
      run.budget().add(samples.count());
      window.labels = rows.labels(row);
      window.times = samples.times;
      window.values = samples.values;
      window.histograms = samples.histograms;
      window.starts = run.options().startTimestamps() ? samples.starts : null;
      window.from = samples.from;
      window.to = samples.from;
      boolean floats = false;
      for (int step = 0; step < table.steps; step++) {
        move(step, samples);
        if (window.from < window.to) {
          int cell = row * table.steps + step;
          apply(step, cell);
          floats |= table.hasFloat(cell);
        }
      }
      run.budget().hold(held);
      if (floats && (function == Function.RATE || function == Function.INCREASE)) {
        noteIfNoCounter();
      }
    }

    private void move(int step, RangeRows.Samples samples) {
      window.time = grid.time(step);
      window.end = source.moment.of(run, window.time);
      window.start = window.end - source.range;
      long first = window.start - source.before(run);
      long last = window.end + source.after(run);
      window.from = advanced(window.from, samples.to, first);
      window.to = advanced(Math.max(window.to, window.from), samples.to, last);
    }

    /** A window mostly moves by a few samples. */
    private int advanced(int from, int to, long time) {
      int at = from;
      int near = Math.min(to, from + NEAR);
      while (at < near && window.times[at] <= time) {
        at++;
      }
      return at < near ? at : RangeRows.firstAfter(window.times, at, to, time);
    }

    private void apply(int step, int cell) {
      for (int i = 0; i < arguments.length; i++) {
        scalarValues[i] = arguments[i].scalarAt(step);
      }
      result.clear();
      range.apply(window, scalarValues, result, run.notes());
      table.set(cell, result);
    }

    private void noteIfNoCounter() {
      String metric = window.labels.value(Names.METRIC_NAME);
      if (metric.isEmpty()) {
        return;
      }
      if (typeLabels) {
        String type = window.labels.value(TYPE);
        if (!type.equals("counter") && !type.equals("histogram")) {
          run.notes().inform(Notes.possibleNonCounterType(metric, type), window.span);
        }
      } else if (COUNTER_SUFFIXES.stream().noneMatch(metric::endsWith)) {
        run.notes().inform(Notes.possibleNonCounter(metric), window.span);
      }
    }
  }
}
