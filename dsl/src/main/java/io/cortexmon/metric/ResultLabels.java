package io.cortexmon.metric;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Nearest;
import io.cortexmon.promql.LabelMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The labels that the series of a query's result can have.
 *
 * <p>Either exactly those listed, as after {@code by}, or those listed and whatever target labels
 * the series of some sources carry, or those listed and any others, as of a query that was written
 * as text.
 */
public final class ResultLabels {

  /** No labels at all, as {@code sum(x)} has. */
  public static final ResultLabels NONE = new ResultLabels(List.of(), List.of(), List.of(), false);

  /** Any labels, as the series of a query have that was written as text. */
  public static final ResultLabels ANY = NONE.open();

  private final List<Label> listed;
  private final List<Source> carriers;
  private final List<String> dropped;
  private final boolean open;

  private ResultLabels(
      List<Label> listed, List<Source> carriers, List<String> dropped, boolean open) {
    this.listed = List.copyOf(listed);
    this.carriers = List.copyOf(carriers);
    this.dropped = List.copyOf(dropped);
    this.open = open;
  }

  /** Returns the labels of a source's own series: those it declares, and target labels. */
  public static ResultLabels of(Source source, List<Label> declared) {
    return new ResultLabels(declared, List.of(source), List.of(), false);
  }

  /** Returns these labels and any others but those that are ruled out. */
  static ResultLabels open(List<Label> listed, List<String> ruledOut) {
    return new ResultLabels(listed, List.of(), ruledOut, true);
  }

  /** Returns exactly these labels. */
  public static ResultLabels exactly(List<Label> labels) {
    return new ResultLabels(labels, List.of(), List.of(), false);
  }

  /**
   * Returns the labels of the series that record a result with these labels.
   *
   * @param rule the rule that records them
   * @param declared those of these labels that are known by name, and those that the rule adds
   */
  public ResultLabels recorded(Source rule, List<Label> declared) {
    if (open) {
      return new ResultLabels(declared, List.of(), dropped, true);
    }
    return isExact() ? exactly(declared) : of(rule, declared);
  }

  /** The labels that are known by name. */
  public List<Label> listed() {
    return listed;
  }

  /** Whether there can be no other labels than those listed. */
  public boolean isExact() {
    return carriers.isEmpty() && !open;
  }

  /** Whether there can be labels of which nothing is known. */
  public boolean isOpen() {
    return open;
  }

  /** Whether series may have this label. */
  public boolean mayHave(Label label) {
    return listed(label.name()).isPresent()
        || ((open || (!carriers.isEmpty() && label.target())) && !dropped.contains(label.name()));
  }

  /**
   * The sources whose target labels the series carry, and with them perhaps this one; none where
   * the labels are exact, or this one was taken away.
   */
  public List<Source> carriers(String label) {
    return dropped.contains(label) ? List.of() : carriers;
  }

  private Optional<Label> listed(String name) {
    // A loop, because every condition and grouping of every rule asks.
    for (Label label : listed) {
      if (label.name().equals(name)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /**
   * Checks that a label can be there and returns the sources that must carry it as a target label.
   *
   * @param of what has the labels, for the message
   * @throws IllegalArgumentException if no series can have the label
   */
  List<LabelUse> use(Label label, Supplier<String> of) {
    if (listed(label.name()).isPresent()) {
      return List.of();
    }
    if (!mayHave(label)) {
      throw new IllegalArgumentException(
          "label "
              + quoted(label.name())
              + " is not a label of "
              + of.get()
              + "; "
              + choice(label));
    }
    if (open) {
      return List.of();
    }
    if (carriers.size() == 1) {
      return List.of(new LabelUse(carriers.get(0), label));
    }
    List<LabelUse> uses = new ArrayList<>();
    carriers.forEach(source -> uses.add(new LabelUse(source, label)));
    return uses;
  }

  /** Checks several labels, as {@link #use(Label, Supplier)} does. */
  List<LabelUse> use(List<Label> labels, Supplier<String> of) {
    if (labels.size() == 1) {
      return use(labels.get(0), of);
    }
    List<LabelUse> uses = new ArrayList<>();
    labels.forEach(label -> uses.addAll(use(label, of)));
    return uses;
  }

  /** Checks that a matcher names a label that can be there and a value that the label can have. */
  List<LabelUse> use(Label label, LabelMatcher condition, Supplier<String> of) {
    List<LabelUse> uses = use(label, of);
    boolean literal =
        condition.op() == LabelMatcher.Op.EQUAL || condition.op() == LabelMatcher.Op.NOT_EQUAL;
    if (literal && !condition.value().isEmpty()) {
      listed(label.name()).ifPresent(declared -> declared.known(condition.value()));
    }
    return uses;
  }

  private String choice(Label missing) {
    List<String> names = listed.stream().map(Label::name).toList();
    String has = names.isEmpty() ? "it has none" : "it has " + String.join(", ", names);
    String target =
        isExact() || dropped.contains(missing.name())
            ? ""
            : " and target labels (a label of the target is declared with Label.ofTarget)";
    return has + target + Nearest.question(missing.name(), names);
  }

  /** Returns these labels and any others. */
  ResultLabels open() {
    return new ResultLabels(listed, carriers, dropped, true);
  }

  ResultLabels drop(List<Label> labels) {
    List<String> names = labels.stream().map(Label::name).toList();
    List<String> gone = new ArrayList<>(dropped);
    gone.addAll(names);
    return new ResultLabels(
        listed.stream().filter(label -> !names.contains(label.name())).toList(),
        carriers,
        gone,
        open);
  }

  ResultLabels with(List<Label> added) {
    List<Label> all = new ArrayList<>(listed);
    added.stream().filter(label -> listed(label.name()).isEmpty()).forEach(all::add);
    return new ResultLabels(all, carriers, dropped, open);
  }

  /** The labels of series that may come from either side. */
  ResultLabels or(ResultLabels other) {
    List<Source> both = new ArrayList<>(carriers);
    other.carriers.stream().filter(source -> !both.contains(source)).forEach(both::add);
    List<String> gone = dropped.stream().filter(other.dropped::contains).toList();
    return new ResultLabels(with(other.listed).listed, both, gone, open || other.open);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResultLabels labels
        && listed.equals(labels.listed)
        && carriers.equals(labels.carriers)
        && dropped.equals(labels.dropped)
        && open == labels.open;
  }

  @Override
  public int hashCode() {
    return Arrays.asList(listed, carriers, dropped, open).hashCode();
  }

  /**
   * Returns for example {@code status, code}, {@code status and target labels} or {@code status and
   * any labels}.
   */
  @Override
  public String toString() {
    String names = listed.stream().map(Label::name).collect(Collectors.joining(", "));
    String others = open ? "any labels" : "target labels";
    return isExact() ? names : (names.isEmpty() ? "" : names + " and ") + others;
  }
}
