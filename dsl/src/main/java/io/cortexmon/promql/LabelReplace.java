package io.cortexmon.promql;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The labels of what {@code label_replace} returns. */
final class LabelReplace {

  private static final Set<String> ANYTHING = Set.of(".*", "(.*)");
  private static final Set<String> SOMETHING = Set.of(".+", "(.+)");

  private final Pattern pattern;
  private final String regex;
  private final String replacement;

  private LabelReplace(String regex, String replacement) {
    this.pattern = Pattern.compile("^(?s:" + regex + ")$");
    this.regex = regex;
    this.replacement = replacement;
  }

  static ResultLabelSet of(Expr.Call node, ResultLabelSet operand) {
    List<String> texts = strings(node);
    if (texts.size() < 4) {
      return operand.lessened().extended();
    }
    String target = texts.get(0);
    LabelDomain source = texts.get(2).isEmpty() ? LabelDomain.NEVER : operand.domain(texts.get(2));
    try {
      LabelReplace replace = new LabelReplace(texts.get(3), texts.get(1));
      return replace.in(operand, target, source);
    } catch (PatternSyntaxException | IndexOutOfBoundsException notAPattern) {
      return set(operand, target, LabelDomain.ANY, false);
    }
  }

  /** The string arguments, up to the first that is none. */
  static List<String> strings(Expr.Call node) {
    List<String> texts = new ArrayList<>();
    for (Expr arg : node.args().subList(1, node.args().size())) {
      if (!(Filters.unwrapped(arg) instanceof Expr.StringLiteral text)) {
        break;
      }
      texts.add(text.value());
    }
    return texts;
  }

  /** Sets a label; not {@code surely} where some series may be left as they are. */
  static ResultLabelSet set(
      ResultLabelSet operand, String label, LabelDomain value, boolean surely) {
    ResultLabelSet result = label.equals(Names.METRIC_NAME) ? operand.nameKept() : operand;
    return result.with(label, surely ? value : value.or(operand.domain(label)));
  }

  private ResultLabelSet in(ResultLabelSet operand, String target, LabelDomain source) {
    if (!source.listed()) {
      return set(operand, target, unlisted(source), matchesAll(source));
    }
    Set<String> values = new TreeSet<>();
    boolean all = true;
    for (String value : source.values()) {
      Optional<String> replaced = replaced(value);
      replaced.ifPresent(values::add);
      all &= replaced.isPresent();
    }
    return values.isEmpty() ? operand : set(operand, target, LabelDomain.values(values), all);
  }

  private boolean matchesAll(LabelDomain source) {
    return ANYTHING.contains(regex)
        || (SOMETHING.contains(regex) && source.presence() == ResultLabelSet.Presence.ALWAYS);
  }

  private LabelDomain unlisted(LabelDomain source) {
    boolean whole = replacement.equals("$1") || replacement.equals("${1}");
    if (whole && regex.startsWith("(.") && matchesAll(source)) {
      return source;
    }
    if (whole && regex.equals("(.+)")) {
      return LabelDomain.ALWAYS;
    }
    if (replacement.indexOf('$') < 0) {
      return LabelDomain.value(replacement);
    }
    boolean leadingText = replacement.charAt(0) != '$';
    return leadingText ? LabelDomain.ALWAYS : LabelDomain.ANY;
  }

  private Optional<String> replaced(String value) {
    Matcher matcher = pattern.matcher(value);
    return matcher.find() ? Optional.of(expanded(matcher)) : Optional.empty();
  }

  /** The replacement with its references filled in, as Go's {@code Regexp.Expand} does. */
  private String expanded(Matcher matcher) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < replacement.length()) {
      char c = replacement.charAt(i);
      if (c != '$') {
        text.append(c);
        i++;
        continue;
      }
      int end = reference(i + 1);
      if (replacement.startsWith("$$", i)) {
        text.append('$');
        i += 2;
      } else if (end < 0) {
        text.append('$');
        i++;
      } else {
        boolean braces = replacement.charAt(i + 1) == '{';
        text.append(group(matcher, replacement.substring(i + (braces ? 2 : 1), end)));
        i = braces ? end + 1 : end;
      }
    }
    return text.toString();
  }

  /** The end of the group's name after a dollar sign; negative where there is none. */
  private int reference(int start) {
    boolean braces = replacement.startsWith("{", start);
    int begin = braces ? start + 1 : start;
    int end = begin;
    while (end < replacement.length() && isWord(replacement.charAt(end))) {
      end++;
    }
    boolean closed = !braces || replacement.startsWith("}", end);
    return end > begin && closed ? end : -1;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private String group(Matcher matcher, String name) {
    @Nullable String group = null; // RE2J gives null for a group that took no part.
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int index = name.length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(name);
      group = index <= matcher.groupCount() ? matcher.group(index) : null;
    } else if (pattern.namedGroups().containsKey(name)) {
      group = matcher.group(name);
    }
    return group == null ? "" : group;
  }
}
