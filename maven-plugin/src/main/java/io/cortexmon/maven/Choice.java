package io.cortexmon.maven;

import static io.cortexmon.definition.Arguments.quoted;

import io.cortexmon.definition.Nearest;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Parameters that take one of a few words. */
final class Choice {

  private Choice() {}

  /** Returns the constant whose text is that word. */
  static <E extends Enum<E>> E of(Class<E> type, String property, String word)
      throws MojoFailureException {
    List<E> constants = Arrays.asList(type.getEnumConstants());
    for (E one : constants) {
      if (one.toString().equals(word)) {
        return one;
      }
    }
    List<String> words = constants.stream().map(E::toString).toList();
    throw new MojoFailureException(
        property
            + ": there is no "
            + quoted(word)
            + Nearest.question(word, words)
            + " (it is one of "
            + String.join(", ", words)
            + ")");
  }
}
