package io.cortexmon.publish.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Which panel became which: by title and type, by title, or else by all that is not the title.
 * Numbers do not count: one panel more changes those of all that follow.
 */
final class PanelPairs {

  /** A panel before and after. */
  record Pair(Panel before, Panel after) {}

  private final List<Panel> removed;
  private final List<Panel> added;
  private final List<Pair> pairs = new ArrayList<>();

  private PanelPairs(List<Panel> before, List<Panel> after) {
    this.removed = new ArrayList<>(before);
    this.added = new ArrayList<>(after);
    pairUp(Panel::node);
    pairUp(panel -> List.of(panel.title(), panel.type()));
    pairUp(Panel::title);
    pairUp(panel -> List.of(panel.type(), panel.withoutTitle()));
    pairs.sort(Comparator.comparingInt(pair -> pair.after().number()));
  }

  static PanelPairs of(Node before, Node after) {
    return new PanelPairs(Panel.shownBy(before), Panel.shownBy(after));
  }

  private void pairUp(Function<Panel, Object> identity) {
    List<Object> wanted = new ArrayList<>();
    added.forEach(panel -> wanted.add(identity.apply(panel)));
    for (Panel old : List.copyOf(removed)) {
      int at = wanted.indexOf(identity.apply(old));
      if (at >= 0) {
        pairs.add(new Pair(old, added.remove(at)));
        wanted.remove(at);
        removed.remove(old);
      }
    }
  }

  /** Panels of both, in the new order. */
  List<Pair> pairs() {
    return pairs;
  }

  List<Panel> added() {
    return added;
  }

  List<Panel> removed() {
    return removed;
  }

  /**
   * Returns those that moved: into another row, or past others. One that others came before, or
   * went from, did not move by that.
   */
  List<Panel> moved() {
    List<Integer> order = pairs.stream().map(pair -> pair.before().number()).toList();
    boolean[] stays = LongestRise.of(order);
    List<String> rows = new ArrayList<>();
    pairs.forEach(pair -> rows.add(pair.before().row()));
    List<Panel> moved = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      boolean otherRow =
          !pair.before().row().equals(pair.after().row()) && rows.contains(pair.after().row());
      if (!stays[i] || (otherRow && rowStays(pair.before().row()))) {
        moved.add(pair.after());
      }
    }
    return moved.isEmpty() ? shifted() : moved;
  }

  private boolean rowStays(String row) {
    return pairs.stream().anyMatch(pair -> pair.after().row().equals(row));
  }

  /** With the same panels of the same sizes, whatever stands elsewhere was put there. */
  private List<Panel> shifted() {
    boolean sameLayout =
        added.isEmpty()
            && removed.isEmpty()
            && pairs.stream().allMatch(pair -> pair.before().size().equals(pair.after().size()))
            && pairs.stream().allMatch(pair -> pair.before().row().equals(pair.after().row()));
    return !sameLayout
        ? List.of()
        : pairs.stream()
            .filter(pair -> !pair.before().position().equals(pair.after().position()))
            .map(Pair::after)
            .toList();
  }
}
