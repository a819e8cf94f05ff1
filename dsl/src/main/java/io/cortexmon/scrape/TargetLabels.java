package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import io.cortexmon.definition.KubernetesNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * The labels that a monitor gives its targets besides those that the Operator always sets.
 *
 * @param job the label {@code job}
 * @param jobLabel the Kubernetes label to take {@code job} from instead; empty for none
 * @param fromService Kubernetes labels of the service to copy
 * @param fromPod Kubernetes labels of the pod to copy
 */
public record TargetLabels(
    String job, String jobLabel, List<String> fromService, List<String> fromPod) {

  public TargetLabels {
    Arguments.name("job", job);
    if (!jobLabel.isEmpty()) {
      KubernetesNames.label(jobLabel, "");
    }
    fromService = Arguments.distinct("service label", fromService);
    fromPod = Arguments.distinct("pod label", fromPod);
    fromService.forEach(key -> KubernetesNames.label(key, ""));
    fromPod.forEach(key -> KubernetesNames.label(key, ""));
  }

  boolean maySet(String label) {
    return Stream.concat(fromService.stream(), fromPod.stream())
        .anyMatch(key -> key.replaceAll("[^a-zA-Z0-9_]", "_").equals(label));
  }
}
