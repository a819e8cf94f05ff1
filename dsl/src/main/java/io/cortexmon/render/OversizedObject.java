package io.cortexmon.render;

import io.cortexmon.definition.Finding;
import io.cortexmon.definition.Place;
import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree.Entry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A Kubernetes object that is too large to be stored, or to be applied from the client's side.
 *
 * <p>The API server takes ConfigMaps of up to 1 MiB (Kubernetes documentation, "ConfigMaps"), the
 * Operator's rules end up in one, compressed or not, and {@code kubectl apply} copies an object
 * into an annotation of at most 256 KiB.
 */
final class OversizedObject {

  private static final int KIB = 1024;
  private static final int CONFIG_MAP_LIMIT = 1024 * KIB;
  private static final int RULE_LIMIT = 512 * KIB;
  private static final int APPLY_LIMIT = 256 * KIB;

  private OversizedObject() {}

  /** Returns findings for all objects but the ConfigMaps of dashboards, whose size is checked. */
  static List<Finding> find(Monitoring monitoring, RenderedTree tree) {
    Set<String> checked =
        DashboardConfigMap.of(monitoring).stream()
            .map(DashboardConfigMap::path)
            .collect(Collectors.toSet());
    return tree.entries().stream()
        .filter(file -> !checked.contains(file.path()))
        .flatMap(file -> find(monitoring, file).stream())
        .toList();
  }

  private static Optional<Finding> find(Monitoring monitoring, Entry file) {
    return switch (file.kind()) {
      case "configmap" -> tooLarge(monitoring, file, CONFIG_MAP_LIMIT);
      case "prometheusrule" -> tooLarge(monitoring, file, RULE_LIMIT);
      default -> Optional.empty();
    };
  }

  private static Optional<Finding> tooLarge(Monitoring monitoring, Entry file, int limit) {
    int size = file.bytes().length;
    Place place = monitoring.place();
    String subject = monitoring.subject();
    if (size > limit) {
      return Optional.of(
          Finding.error(
              "kubernetes/oversized-object",
              subject,
              place,
              file.path() + " has " + kib(size) + ", more than the " + kib(limit) + " it may have",
              "split the system into several of its size, or read the plain files outside Kubernetes"
                  + " (Kubernetes.NONE)"));
    }
    if (size > APPLY_LIMIT && file.kind().equals("configmap")) {
      return Optional.of(
          Finding.warning(
              "kubernetes/large-object",
              subject,
              place,
              file.path() + " has " + kib(size) + ", more than a client-side apply can take",
              "apply it with kubectl apply --server-side"));
    }
    return Optional.empty();
  }

  private static String kib(int bytes) {
    return String.format(Locale.ROOT, "%d KiB", (bytes + KIB - 1) / KIB);
  }
}
