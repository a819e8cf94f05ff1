package io.cortexmon.scrape;

import io.cortexmon.definition.Arguments;
import java.util.List;

/**
 * The Kubernetes namespaces in which objects are looked for.
 *
 * @param which whether one's own, all, or those named
 * @param names the names, where they are named
 */
public record Namespaces(Which which, List<String> names) {

  /** Which namespaces are meant. */
  public enum Which {
    /** What the program does by itself: Prometheus looks in all, a monitor in its own. */
    DEFAULT,
    /** The namespace of the program. */
    OWN,
    /** All namespaces. */
    ANY,
    /** Those that are named. */
    NAMED
  }

  /** What the program does by itself. */
  public static final Namespaces DEFAULT = new Namespaces(Which.DEFAULT, List.of());

  static final Namespaces OWN = new Namespaces(Which.OWN, List.of());
  static final Namespaces ANY = new Namespaces(Which.ANY, List.of());

  public Namespaces {
    names = Arguments.distinct("namespace", names);
    names.forEach(name -> Arguments.dnsLabel("namespace", name));
    if ((which == Which.NAMED) == names.isEmpty()) {
      throw new IllegalArgumentException("namespaces: at least one name is needed");
    }
  }

  static Namespaces of(String... names) {
    return new Namespaces(Which.NAMED, List.of(names));
  }
}
