package io.cortexmon.publish.tree;

import io.cortexmon.definition.Arguments;
import java.util.Comparator;

/**
 * Who publishes: a project in an environment.
 *
 * @param project {@code groupId:artifactId}
 * @param environment the name of the environment
 */
public record Owner(String project, String environment) implements Comparable<Owner> {

  private static final Comparator<Owner> ORDER =
      Comparator.comparing(Owner::project).thenComparing(Owner::environment);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException where one is empty or holds control characters
   */
  public Owner {
    Arguments.name("project", project);
    Arguments.name("environment", environment);
  }

  @Override
  public int compareTo(Owner other) {
    return ORDER.compare(this, other);
  }

  /** Returns the branch of its own: {@code cortex-mon/com.shop.orders/production}. */
  public String branch() {
    return "cortex-mon/" + forBranch(project) + "/" + forBranch(environment);
  }

  private static String forBranch(String name) {
    String plain = name.replace(':', '.').replaceAll("[^A-Za-z0-9_.-]", "-");
    return plain.replaceAll("\\.{2,}", ".").replaceAll("^[.-]+|\\.lock$|\\.+$", "");
  }

  /** Returns {@code com.shop:orders (production)}. */
  @Override
  public String toString() {
    return project + " (" + environment + ")";
  }
}
