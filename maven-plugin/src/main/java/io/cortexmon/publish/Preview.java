package io.cortexmon.publish;

import io.cortexmon.definition.Nearest;
import io.cortexmon.publish.git.GitReader;
import io.cortexmon.publish.git.Tip;
import io.cortexmon.publish.source.History;
import java.util.ArrayList;
import java.util.List;

/**
 * What a publish would do to a branch as it is now. Whoever makes one can only read, so a dry run,
 * which makes nothing else, has no way to push.
 *
 * @param tip the branch
 * @param plan what would change
 * @param refusals why nothing may be published, all reasons at once, those of the plan included
 * @param notes what can not be known, one line each
 */
public record Preview(Tip tip, Plan plan, List<Refusal> refusals, List<String> notes) {

  /** Copies the lists. */
  public Preview {
    refusals = List.copyOf(refusals);
    notes = List.copyOf(notes);
  }

  /** Whether nothing may be published. */
  public boolean refused() {
    return !refusals.isEmpty();
  }

  /**
   * Fetches the branch and compares.
   *
   * @throws io.cortexmon.publish.git.GitFault where the repository can not be read
   */
  public static Preview of(GitReader target, PublishRequest request, History history) {
    return of(target.fetch(request.branch()), request, history);
  }

  static Preview of(Tip tip, PublishRequest request, History history) {
    Scope scope = request.scope();
    Published published = Published.in(tip.tree(), scope.folder());
    Plan plan = Plan.of(request.tree(), tip.tree(), published, scope, request.plan());
    Order order = Order.of(request.source(), history, published, scope, request.order());
    List<Refusal> refusals = new ArrayList<>();
    if (!tip.exists() && !request.createBranch()) {
      refusals.add(noBranch(tip));
    }
    refusals.addAll(plan.refusals());
    if (!plan.isEmpty()) {
      refusals.addAll(order.refusals());
    }
    return new Preview(tip, plan, refusals, plan.isEmpty() ? List.of() : order.notes());
  }

  private static Refusal noBranch(Tip tip) {
    String branch = tip.branch();
    String what =
        tip.branches().isEmpty()
            ? "the repository is empty: it has no branch " + branch + " yet"
            : "the repository has no branch "
                + branch
                + Nearest.question(branch, tip.branches())
                + " (it has "
                + String.join(", ", tip.branches())
                + ")";
    return new Refusal(
        branch, what + "; name another, or let cortex-mon.publish.createBranch=true make it");
  }
}
