package io.cortexmon.promql.engine;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code label_replace} and {@code label_join}: other labels, the same values. */
final class RelabelPlan extends Plan {

  private final Plan vector;
  private final String target;
  private final Remembered<Header> header;

  /**
   * @param value the new value of the label for some labels; null to leave them as they are
   */
  private RelabelPlan(
      Expr expr, Plan vector, String target, Function<Labels, @Nullable String> value) {
    super(expr);
    this.vector = vector;
    this.target = target;
    this.header = new Remembered<>(in -> changed(in, value));
  }

  /**
   * @param texts target, replacement, source, pattern
   * @throws EvaluationException where the pattern or the target can not be one
   */
  static RelabelPlan replace(Expr expr, Plan vector, List<String> texts) {
    String target = texts.get(0);
    String source = texts.get(2);
    Pattern pattern;
    try {
      pattern = Pattern.compile("^(?s:" + texts.get(3) + ")$");
    } catch (PatternSyntaxException e) {
      throw new EvaluationException(
          "invalid regular expression in label_replace(): " + texts.get(3));
    }
    checkName("destination", "label_replace", target);
    Expansion expansion = new Expansion(texts.get(1), pattern);
    return new RelabelPlan(
        expr,
        vector,
        target,
        labels -> {
          Matcher matcher = pattern.matcher(labels.value(source));
          return matcher.find() ? expansion.of(matcher) : null;
        });
  }

  /**
   * @param texts target, separator, sources
   * @throws EvaluationException where a label can not have such a name
   */
  static RelabelPlan join(Expr expr, Plan vector, List<String> texts) {
    List<String> sources = texts.subList(2, texts.size());
    for (String source : sources) {
      checkName("source", "label_join", source);
    }
    String target = texts.get(0);
    checkName("destination", "label_join", target);
    String separator = texts.get(1);
    return new RelabelPlan(
        expr,
        vector,
        target,
        labels -> String.join(separator, sources.stream().map(labels::value).toList()));
  }

  private static void checkName(String role, String function, String name) {
    if (!isName(name)) {
      throw new EvaluationException(
          "invalid " + role + " label name in " + function + "(): " + name);
    }
  }

  static boolean isName(String name) {
    return !name.isEmpty() && Labels.of(Map.of(name, "x")).isValid(Labels.Naming.UTF8);
  }

  private Header changed(Header in, Function<Labels, @Nullable String> value) {
    Labels[] labels = in.labels.clone();
    boolean[] dropsName = in.dropsName.clone();
    for (int row = 0; row < labels.length; row++) {
      String changed = value.apply(labels[row]);
      if (changed != null) {
        labels[row] = labels[row].with(target, changed);
        dropsName[row] &= !target.equals(Names.METRIC_NAME);
      }
    }
    return new Header(labels, dropsName);
  }

  @Override
  Table calculate(Run run, Grid grid) {
    Table in = vector.evaluate(run, grid);
    return Merging.merged(in.with(header.of(in.header)));
  }

  /** A replacement with {@code $1}, {@code ${1}} and {@code $name} for groups of a match. */
  private static final class Expansion {

    /** Text, or one more than the number of a group; -1 for one that is not there. */
    private record Part(String text, int group) {}

    private static final int NONE = -1;

    private final List<Part> parts = new ArrayList<>();

    Expansion(String template, Pattern pattern) {
      int at = 0;
      int dollar = template.indexOf('$');
      while (dollar >= 0 && dollar + 1 < template.length()) {
        parts.add(new Part(template.substring(at, dollar), 0));
        at = dollar + 1;
        if (template.charAt(at) == '$') {
          parts.add(new Part("$", 0));
          at++;
        } else {
          at = reference(template, at, pattern);
        }
        dollar = template.indexOf('$', at);
      }
      parts.add(new Part(template.substring(at), 0));
    }

    /** Reads what follows a dollar sign; one that no name follows is text. */
    private int reference(String template, int start, Pattern pattern) {
      boolean braces = template.charAt(start) == '{';
      int from = braces ? start + 1 : start;
      int to = from;
      while (to < template.length() && isWord(template.charAt(to))) {
        to++;
      }
      boolean closed = !braces || (to < template.length() && template.charAt(to) == '}');
      if (to == from || !closed) {
        parts.add(new Part("$", 0));
        return start;
      }
      parts.add(new Part("", group(template.substring(from, to), pattern)));
      return braces ? to + 1 : to;
    }

    private static int group(String name, Pattern pattern) {
      if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
        boolean plain = name.equals("0") || !name.startsWith("0");
        int number = plain && name.length() < 4 ? Integer.parseInt(name) : NONE;
        return number <= pattern.groupCount() ? number + 1 : NONE;
      }
      Integer named = pattern.namedGroups().get(name);
      return named == null ? NONE : named + 1;
    }

    private static boolean isWord(char c) {
      return c == '_' || Character.isLetterOrDigit(c);
    }

    /** Groups count from 1 in parts, so that 0 is text. */
    String of(Matcher match) {
      StringBuilder text = new StringBuilder();
      for (Part part : parts) {
        if (part.group == 0) {
          text.append(part.text);
        } else if (part.group > 0) {
          String group = match.group(part.group - 1);
          text.append(group == null ? "" : group);
        }
      }
      return text.toString();
    }
  }
}
