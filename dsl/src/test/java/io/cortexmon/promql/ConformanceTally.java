package io.cortexmon.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What there is to say of the cases of one folder of Prometheus's test data. */
public final class ConformanceTally {

  private final String name;
  private final Path folder;
  private final List<String> failed = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private int passed;

  private ConformanceTally(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  /** Begins to count; the test that asks is skipped where there is no such folder, and says so. */
  public static ConformanceTally of(String name) {
    Path folder = Conformance.folder().resolve(name);
    if (!Files.isDirectory(folder)) {
      String reason = name + ": skipped, " + folder + " is not there";
      System.out.println(reason);
      Assumptions.abort(reason);
    }
    return new ConformanceTally(name, folder);
  }

  /** Returns where a file of the folder is. */
  public Path file(String file) {
    return folder.resolve(file);
  }

  /** Returns the lines of a file of the folder; none where the file is not there. */
  public List<Conformance.Case> cases(String file) {
    return Conformance.cases(file(file));
  }

  /**
   * Counts a case.
   *
   * @param got is printed where it did not pass
   */
  public void add(String id, boolean isPassed, String got) {
    if (isPassed) {
      passed++;
    } else {
      failed.add(id + ": " + got);
    }
  }

  /** Counts a case that is not run. */
  public void skip(String id, String reason) {
    skipped.add(id + ": " + reason);
  }

  /** Prints the numbers, and each case that did not pass; fails if there is one that failed. */
  public void print() {
    System.out.printf(
        "%s: %d passed, %d failed, %d skipped%n", name, passed, failed.size(), skipped.size());
    failed.forEach(text -> System.out.println("  failed: " + text));
    skipped.forEach(text -> System.out.println("  skipped: " + text));
    assertThat(failed).isEmpty();
    assertThat(passed).as("cases in " + folder).isPositive();
  }
}
