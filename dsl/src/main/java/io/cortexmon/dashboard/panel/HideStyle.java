package io.cortexmon.dashboard.panel;

import io.cortexmon.dashboard.field.FieldOptions;

/**
 * Where a series does not appear. What is hidden from the graph is still asked for, and can be
 * filled up to, or be in the legend.
 *
 * @param <S> the type itself, which copies return
 */
public interface HideStyle<S> extends FieldOptions<S> {

  /** Returns this not named in the legend. */
  default S hideFromLegend() {
    return HideFrom.with(this, "legend");
  }

  /** Returns this left out of the tooltip. */
  default S hideFromTooltip() {
    return HideFrom.with(this, "tooltip");
  }

  /** Returns this not drawn. */
  default S hideFromViz() {
    return HideFrom.with(this, "viz");
  }

  /** Returns this shown everywhere, though more fields are hidden. */
  default S hideFromNothing() {
    return field(field().custom(HideFrom.NAME, HideFrom.NOTHING));
  }
}
