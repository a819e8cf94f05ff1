package io.cortexmon.metric;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A state set: for each state a series that is 1 while the state holds and 0 while it does not. How
 * many things are in a state is the sum of its series, never their count.
 *
 * <pre>{@code
 * static final Label STATE = Label.oneOf("status", "active", "idle");
 * static final StateSet WORKERS = StateSet.named("worker_status", STATE);
 *
 * WORKERS.where(STATE.is("active")).sum()
 * }</pre>
 *
 * @param state the label that holds the state's name
 */
public record StateSet(Declaration declaration, Label state)
    implements Metric, Declaring<StateSet>, GaugeSeries {

  public StateSet {
    if (state.values().isEmpty()) {
      throw new IllegalArgumentException(
          "state set "
              + Arguments.quoted(declaration.name())
              + ": label "
              + Arguments.quoted(state.name())
              + " must name its states (Label.oneOf)");
    }
  }

  /** Returns a state set with the name it is exposed as and the label that holds the state. */
  public static StateSet named(String name, Label state) {
    return new StateSet(Declaration.of(name, "", Place.ofCaller()), state);
  }

  @Override
  public StateSet declaration(Declaration changed) {
    return new StateSet(changed, state);
  }

  /** The labels of its series, the state included. */
  @Override
  public List<Label> labels() {
    if (declaration.labels().contains(state)) {
      return declaration.labels();
    }
    List<Label> all = new ArrayList<>(declaration.labels());
    all.add(state);
    return all;
  }

  @Override
  public Selection selection() {
    return Selection.of(this, name(), ResultLabels.of(this, labels()));
  }

  @Override
  public String kind() {
    return "state set";
  }

  @Override
  public List<String> seriesNames() {
    return List.of(name());
  }

  @Override
  public String toString() {
    return name();
  }
}
