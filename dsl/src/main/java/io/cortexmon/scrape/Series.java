package io.cortexmon.scrape;

import java.util.List;
import java.util.Optional;

/** What relabelling certainly does, and what it may do, to the series of a scrape. */
final class Series {

  private Series() {}

  /**
   * Returns whether these steps leave series of this name in place; false only where one that looks
   * at nothing but the name certainly drops them.
   */
  static boolean keeps(List<Relabeling> steps, String seriesName) {
    for (Relabeling step : steps) {
      if (maySet(List.of(step), Meta.METRIC_NAME.name(), false)) {
        return true;
      }
      if (step instanceof Relabeling.Filter filter && dropsByName(filter, seriesName)) {
        return false;
      }
    }
    return true;
  }

  private static boolean dropsByName(Relabeling.Filter filter, String seriesName) {
    return filter.source().labels().equals(List.of(Meta.METRIC_NAME.name()))
        && filter.source().regex().matches(seriesName) != filter.keeps();
  }

  /** Returns whether a label may be there after these steps, if it may be there before them. */
  static boolean maySet(List<Relabeling> steps, String label, boolean before) {
    boolean may = before;
    for (Relabeling step : steps) {
      may = step.accept(new MaySet(label, may));
    }
    return may;
  }

  /** Returns the value that these steps certainly give a label, if they do. */
  static Optional<String> constant(List<Relabeling> steps, String label) {
    Optional<String> value = Optional.empty();
    for (Relabeling step : steps) {
      if (maySet(List.of(step), label, false)) {
        value =
            step instanceof Relabeling.Replace replace && replace.isConstant()
                ? Optional.of(Template.of(replace.replacement()).constant())
                : Optional.empty();
      }
    }
    return value;
  }

  /** Answers whether the label may be there after a step. */
  private record MaySet(String label, boolean before) implements Relabeling.Visitor<Boolean> {

    @Override
    public Boolean replace(Relabeling.Replace step) {
      boolean written = Template.of(step.target()).mayBecome(label);
      boolean removed =
          written && step.isConstant() && Template.of(step.replacement()).constant().isEmpty();
      return !removed && (before || written);
    }

    @Override
    public Boolean filter(Relabeling.Filter step) {
      return before;
    }

    @Override
    public Boolean compare(Relabeling.Compare step) {
      return before;
    }

    @Override
    public Boolean hashMod(Relabeling.HashMod step) {
      return before || step.target().equals(label);
    }

    @Override
    public Boolean changeCase(Relabeling.ChangeCase step) {
      return before || step.target().equals(label);
    }

    @Override
    public Boolean labelMap(Relabeling.LabelMap step) {
      return before || Template.of(step.replacement()).mayBecome(label);
    }

    @Override
    public Boolean filterLabels(Relabeling.FilterLabels step) {
      return before && step.regex().matches(label) == step.keeps();
    }
  }
}
