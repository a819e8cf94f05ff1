package io.cortexmon.publish.diff;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.util.QuotedString;

/**
 * The difference of one file as {@code git apply} and {@code patch} read it: three lines of
 * context, {@code /dev/null} in place of a file that is not there.
 */
public final class UnifiedText {

  private static final String NULL_DEVICE = "/dev/null";

  private final String path;
  private final Optional<byte[]> before;
  private final Optional<byte[]> after;
  private final boolean binary;
  private final RawText old;
  private final RawText changed;
  private final EditList edits;

  private UnifiedText(String path, Optional<byte[]> before, Optional<byte[]> after) {
    this.path = path;
    this.before = before;
    this.after = after;
    byte[] one = before.orElseGet(() -> new byte[0]);
    byte[] other = after.orElseGet(() -> new byte[0]);
    this.binary = isBinary(one) || isBinary(other);
    this.old = new RawText(one);
    this.changed = new RawText(other);
    this.edits =
        binary ? new EditList() : new HistogramDiff().diff(RawTextComparator.DEFAULT, old, changed);
  }

  /**
   * Returns the difference between two contents of one file.
   *
   * @param path of the file; quoted as Git does where it holds special characters
   * @param before the old bytes; empty where the file is new
   * @param after the new bytes; empty where the file is gone
   */
  public static UnifiedText of(String path, Optional<byte[]> before, Optional<byte[]> after) {
    return new UnifiedText(path, before, after);
  }

  private static boolean isBinary(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a side is not a text, so that only a line says that it differs. */
  public boolean isBinary() {
    return binary;
  }

  /** How many lines came. */
  public int added() {
    return edits.stream().mapToInt(Edit::getLengthB).sum();
  }

  /** How many lines went. */
  public int removed() {
    return edits.stream().mapToInt(Edit::getLengthA).sum();
  }

  /** Returns the text; lines end as the file's own do. Bytes that are no UTF-8 become U+FFFD. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("diff --git ").append(name("a/")).append(' ').append(name("b/")).append('\n');
    if (before.isEmpty()) {
      text.append("new file mode 100644\n");
    } else if (after.isEmpty()) {
      text.append("deleted file mode 100644\n");
    }
    String from = before.isEmpty() ? NULL_DEVICE : name("a/");
    String to = after.isEmpty() ? NULL_DEVICE : name("b/");
    if (binary) {
      text.append("Binary files ").append(from).append(" and ").append(to).append(" differ\n");
    } else if (!edits.isEmpty()) {
      text.append("--- ").append(from).append('\n');
      text.append("+++ ").append(to).append('\n').append(hunks());
    }
    return text.toString();
  }

  /** Returns what {@code git diff} says of a file that was moved with its bytes as they are. */
  static String moved(String from, String to) {
    String old = QuotedString.GIT_PATH.quote(from);
    String now = QuotedString.GIT_PATH.quote(to);
    return String.format(
        "diff --git %s %s\nsimilarity index 100%%\nrename from %s\nrename to %s\n",
        QuotedString.GIT_PATH.quote("a/" + from), QuotedString.GIT_PATH.quote("b/" + to), old, now);
  }

  private String name(String prefix) {
    return QuotedString.GIT_PATH.quote(prefix + path);
  }

  private String hunks() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.format(edits, old, changed);
      formatter.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be written to", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
