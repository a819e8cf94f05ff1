package io.cortexmon.promql.engine;

import io.cortexmon.promql.BinaryOperator;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
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
 * How the rows of two vectors belong together. Its <em>many</em> side is the left one, but for
 * {@code group_right}.
 */
final class Join {

  private final Expr.Binary expr;
  private final VectorMatching matching;
  private final boolean dropsMetadata;
  private final Header many;
  private final Header one;
  private final boolean swapped;
  private final int[] manySignatures;
  private final int[] oneSignatures;
  private final int signatures;
  private final Map<Labels, Map<Labels, Labels>> results = new HashMap<>();

  private boolean unique;
  private int[] manyRows = {};
  private int[] oneRows = {};
  private Header header = Header.NONE;

  Join(Expr.Binary expr, Header left, Header right, boolean delayed) {
    this.expr = expr;
    this.matching = expr.matching();
    BinaryOperator operator = expr.operator();
    boolean arithmetic = !operator.isComparison() && !Elements.isTrim(operator);
    this.dropsMetadata = arithmetic || (expr.returnBool() && !delayed);
    this.swapped = matching.group() == VectorMatching.Group.RIGHT;
    this.many = swapped ? right : left;
    this.one = swapped ? left : right;
    Signatures of = Signatures.of(matching, many, one);
    this.manySignatures = of.left;
    this.oneSignatures = of.right;
    this.signatures = of.count;
    pair();
  }

  private void pair() {
    int[] oneOf = new int[signatures];
    Arrays.fill(oneOf, -1);
    unique = matching.fill().left().isEmpty() && matching.fill().right().isEmpty();
    for (int row = 0; row < one.size(); row++) {
      unique &= oneOf[oneSignatures[row]] < 0;
      oneOf[oneSignatures[row]] = row;
    }
    if (!unique) {
      return;
    }
    int[] pairsOfMany = new int[many.size()];
    int[] pairsOfOne = new int[many.size()];
    Labels[] labels = new Labels[many.size()];
    List<@Nullable Set<Labels>> seen = new ArrayList<>(Collections.nCopies(signatures, null));
    int size = 0;
    for (int row = 0; row < many.size(); row++) {
      int signature = manySignatures[row];
      int partner = oneOf[signature];
      if (partner >= 0) {
        Labels result = result(many.labels[row], one.labels[partner]);
        unique &= isNew(seen, signature, result);
        pairsOfMany[size] = row;
        pairsOfOne[size] = partner;
        labels[size++] = result;
      }
    }
    manyRows = Arrays.copyOf(pairsOfMany, size);
    oneRows = Arrays.copyOf(pairsOfOne, size);
    header = header(Arrays.copyOf(labels, size));
  }

  /** Of one to one matching a signature may have one row; else no result twice. */
  private boolean isNew(List<@Nullable Set<Labels>> seen, int signature, Labels result) {
    Set<Labels> results = seen.get(signature);
    if (results == null) {
      results = new HashSet<>();
      seen.set(signature, results);
    } else if (isOneToOne()) {
      return false;
    }
    return results.add(result);
  }

  Header header(Labels[] labels) {
    boolean[] drops = new boolean[labels.length];
    Arrays.fill(drops, expr.returnBool());
    return new Header(labels, drops);
  }

  boolean isOneToOne() {
    return matching.group() == VectorMatching.Group.ONE_TO_ONE;
  }

  /** Returns whether the side of one is the left one. */
  boolean isSwapped() {
    return swapped;
  }

  /** Returns whether each row of the many has at most one partner, and no result is there twice. */
  boolean isUnique() {
    return unique;
  }

  int pairs() {
    return manyRows.length;
  }

  int leftRow(int pair) {
    return swapped ? oneRows[pair] : manyRows[pair];
  }

  int rightRow(int pair) {
    return swapped ? manyRows[pair] : oneRows[pair];
  }

  /** Returns the series of the pairs. */
  Header header() {
    return header;
  }

  int[] manySignatures() {
    return manySignatures;
  }

  int[] oneSignatures() {
    return oneSignatures;
  }

  int signatures() {
    return signatures;
  }

  /** Returns the labels by which a row matches others, as messages show them. */
  Labels matched(Labels labels) {
    return Signatures.labels(matching, labels);
  }

  /** Returns the labels of the result of two rows. */
  synchronized Labels result(Labels ofMany, Labels ofOne) {
    return results
        .computeIfAbsent(ofMany, labels -> new HashMap<>())
        .computeIfAbsent(ofOne, labels -> combined(ofMany, labels));
  }

  private Labels combined(Labels ofMany, Labels ofOne) {
    Labels labels = dropsMetadata ? ofMany.without(Names.METADATA) : ofMany;
    if (isOneToOne()) {
      labels =
          matching.kind() == VectorMatching.Kind.ON
              ? labels.only(matching.labels())
              : labels.without(matching.labels());
    }
    for (String included : matching.include()) {
      labels = labels.with(included, ofOne.value(included));
    }
    return labels;
  }
}
