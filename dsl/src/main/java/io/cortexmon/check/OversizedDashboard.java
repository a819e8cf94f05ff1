package io.cortexmon.check;

import io.cortexmon.dashboard.json.JsonWriter;
import io.cortexmon.definition.Finding;
import java.util.List;

/**
 * A dashboard that is too large for its ConfigMap, or for a client that applies it. Kubernetes
 * takes 1 MiB of files in one (its documentation, "ConfigMaps"), and {@code kubectl apply} copies
 * an object into an annotation of at most 256 KiB.
 *
 * <p>One for each run of checks: its buffer is used again.
 */
final class OversizedDashboard implements DashboardCheck {

  private static final int KIB = 1024;
  private static final int LIMIT = 1024 * KIB;
  private static final int APPLY_LIMIT = 256 * KIB;

  private final JsonWriter writer = new JsonWriter();

  @Override
  public List<Finding> find(Board board) {
    int size = writer.length(board.json());
    if (size > LIMIT) {
      return List.of(
          Finding.error(
              "kubernetes/oversized-object",
              board.subject(),
              board.place(),
              "the dashboard has " + kib(size) + ", more than the 1024 KiB of a ConfigMap",
              "split it into several that link to each other, or read the plain files outside"
                  + " Kubernetes (Kubernetes.NONE)"));
    }
    if (size > APPLY_LIMIT) {
      return List.of(
          Finding.warning(
              "kubernetes/large-object",
              board.subject(),
              board.place(),
              "the dashboard has " + kib(size) + ", more than a client-side apply can take",
              "apply its ConfigMap with kubectl apply --server-side"));
    }
    return List.of();
  }

  private static String kib(int bytes) {
    return (bytes + KIB - 1) / KIB + " KiB";
  }
}
