package io.cortexmon.rule.template;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.cortexmon.promql.PatternSyntax;
import java.util.Map;
import java.util.Optional;

/** Regular expressions in templates. */
final class Patterns {

  private Patterns() {}

  /** Returns whether the pattern matches a part of the text. */
  static boolean match(String pattern, String text) throws CallFailure {
    Optional<String> fault = PatternSyntax.fault(pattern);
    if (fault.isPresent()) {
      throw new CallFailure(fault.get());
    }
    return Pattern.compile(pattern).matcher(text).find();
  }

  /** Returns the text with all matches replaced; {@code $1} and {@code ${name}} are groups. */
  static String replaceAll(String pattern, String replacement, String text) throws CallFailure {
    Optional<String> fault = PatternSyntax.fault(pattern);
    if (fault.isPresent()) {
      Flags flags = new Flags();
      flags.sharp = true;
      String quoted = FormattedText.of(pattern, 'q', flags).orElseThrow();
      throw new CallFailure("regexp: Compile(" + quoted + "): " + fault.get());
    }
    return replaceAll(Pattern.compile(pattern), replacement, text);
  }

  private static String replaceAll(Pattern pattern, String replacement, String text) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int search = 0;
    while (search <= text.length() && matcher.find(search)) {
      int start = matcher.start();
      int end = matcher.end();
      out.append(text, copied, start);
      // An empty match right behind another match is none.
      if (end > copied || start == 0) {
        expand(out, replacement, matcher, pattern.namedGroups());
      }
      copied = end;
      int width = search < text.length() ? Character.charCount(text.codePointAt(search)) : 1;
      search = Math.max(end, search + width);
    }
    return out.append(text, copied, text.length()).toString();
  }

  private static void expand(
      StringBuilder out, String replacement, Matcher matcher, Map<String, Integer> names) {
    int at = 0;
    while (at < replacement.length()) {
      int dollar = replacement.indexOf('$', at);
      if (dollar < 0) {
        break;
      }
      out.append(replacement, at, dollar);
      boolean doubled = replacement.startsWith("$", dollar + 1);
      boolean braced = replacement.startsWith("{", dollar + 1);
      int start = dollar + (braced ? 2 : 1);
      int end = nameEnd(replacement, start);
      boolean good = end > start && (!braced || replacement.startsWith("}", end));
      if (doubled || !good) {
        out.append('$');
        at = dollar + (doubled ? 2 : 1);
        continue;
      }
      group(out, replacement.substring(start, end), matcher, names);
      at = end + (braced ? 1 : 0);
    }
    out.append(replacement, at, replacement.length());
  }

  private static int nameEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      if (c != '_' && !Character.isLetterOrDigit(c)) {
        break;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  private static void group(
      StringBuilder out, String name, Matcher matcher, Map<String, Integer> names) {
    boolean number = name.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean zeroFirst = name.length() > 1 && name.charAt(0) == '0';
    int index = -1;
    if (number && !zeroFirst && name.length() < 9) {
      index = Integer.parseInt(name);
    } else if (names.containsKey(name)) {
      index = names.get(name);
    }
    if (index < 0 || index > matcher.groupCount()) {
      return;
    }
    String group = matcher.group(index);
    out.append(group == null ? "" : group);
  }
}
