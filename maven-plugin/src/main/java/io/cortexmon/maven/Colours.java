package io.cortexmon.maven;

import java.io.Console;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.execution.MavenSession;

/** Whether what is printed may have colours. */
final class Colours {

  private Colours() {}

  /** Follows Maven's {@code style.color}; without it, only a terminal gets colours. */
  static boolean areWanted(MavenSession session) {
    return areWanted(
        session.getUserProperties(),
        session.getRequest().isInteractiveMode() && isTerminal(),
        System.getenv());
  }

  @SuppressWarnings("SystemConsoleNull") // From Java 22 on it is never null, and can be asked.
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true; // Before Java 22, a console is a terminal.
    }
  }

  static boolean areWanted(Properties user, boolean terminal, Map<String, String> variables) {
    return switch (user.getProperty("style.color", "auto")) {
      case "always" -> true;
      case "never" -> false;
      default ->
          terminal && !variables.containsKey("NO_COLOR") && !"dumb".equals(variables.get("TERM"));
    };
  }
}
