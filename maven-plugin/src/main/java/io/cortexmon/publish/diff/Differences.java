package io.cortexmon.publish.diff;

import java.util.List;

/**
 * How two trees of rendered files differ.
 *
 * <pre>{@code
 * Differences differences = Differences.between(TreeOfFiles.in(old), TreeOfFiles.in(rendered));
 * differences.summary().forEach(System.out::println);
 * // production/orders:
 * //   alert OrdersHighErrorRatio: threshold 0.05 -> 0.02, for 5m -> 10m
 * System.out.print(differences.unified());
 * }</pre>
 *
 * <p>The same trees give the same texts on every machine: all is sorted, and nothing tells the
 * time.
 */
public final class Differences {

  private final List<FilePair> pairs;
  private final List<FileChange> files;
  private final List<Change> changes;

  private Differences(List<FilePair> pairs, List<Change> changes) {
    this.pairs = pairs;
    this.files = pairs.stream().map(FilePair::change).toList();
    this.changes = changes;
  }

  /**
   * Compares two trees. Files with equal bytes are not parsed.
   *
   * @throws java.io.UncheckedIOException where a file can not be read
   */
  public static Differences between(TreeOfFiles before, TreeOfFiles after) {
    List<FilePair> pairs = FilePair.between(before, after);
    return new Differences(pairs, Semantics.of(before, after, pairs));
  }

  /** Whether all files have the same bytes. */
  public boolean isEmpty() {
    return pairs.isEmpty();
  }

  /** Whether something differs that has a meaning: more than spaces, comments, order of keys. */
  public boolean hasMeaning() {
    return changes.stream().anyMatch(change -> change.action() != Change.Action.REFORMATTED);
  }

  /** Whether something is gone: an alert, a dashboard, a file, a whole system. */
  public boolean hasRemovals() {
    return changes.stream().anyMatch(change -> change.action() == Change.Action.REMOVED);
  }

  /** The files that differ, sorted by path. */
  public List<FileChange> files() {
    return files;
  }

  /** What that means, sorted by system, kind and name; every file is named in one of them. */
  public List<Change> changes() {
    return changes;
  }

  /** Returns one line that counts: {@code 2 alerts changed, 1 dashboard added}. */
  public String headline() {
    return isEmpty() ? "nothing changed" : Headline.of(changes);
  }

  /** Returns one line that counts files and their lines. */
  public String total() {
    return Stat.total(files);
  }

  /** Returns the changes as lines of text, under the names of their systems. */
  public List<String> summary() {
    return summary(false);
  }

  /**
   * Returns the changes as lines of text.
   *
   * @param coloured whether with ANSI colours
   */
  public List<String> summary(boolean coloured) {
    return new TextReport(coloured).summary(changes);
  }

  /** Returns a line for each file with the number of its lines that differ, aligned. */
  public List<String> stat() {
    return Stat.of(files);
  }

  /**
   * Returns the unified text of all files, which {@code git apply} reads; empty if none differs.
   */
  public String unified() {
    return unified(false);
  }

  /**
   * Returns the unified text of all files.
   *
   * @param coloured whether with ANSI colours
   */
  public String unified(boolean coloured) {
    StringBuilder text = new StringBuilder();
    pairs.forEach(pair -> text.append(pair.text()));
    return new TextReport(coloured).unified(text.toString());
  }

  /** Returns a text for a comment on a pull request, of at most 65,000 characters. */
  public String markdown() {
    return markdown(MarkdownReport.GITHUB);
  }

  /**
   * Returns a text for a comment on a pull request: the changes as a list, and the unified text to
   * be opened.
   *
   * @param limit how many characters it may have; what is too much is cut, and it says so
   * @throws IllegalArgumentException where the limit is below 1,000
   */
  public String markdown(int limit) {
    return new MarkdownReport(limit).of(this, pairs);
  }

  /** Returns all of it as JSON, whose fields README.md describes. */
  public String json() {
    return JsonReport.of(this);
  }
}
