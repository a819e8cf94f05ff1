package io.cortexmon.scrape;

import static io.cortexmon.definition.Arguments.quoted;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * Text that refers to the groups of a regular expression: {@code $1}, {@code ${1}}, {@code
 * ${name}}, and {@code $$} for a dollar sign.
 *
 * <p>Read as Go's {@code regexp.Expand} does: a name without braces is as long as possible ({@code
 * $1x} is the group {@code 1x}), a group that is not there is empty, and a dollar sign that starts
 * no name stands for itself.
 */
final class Template {

  /** Literal text, or where {@code reference} holds, the name or number of a group. */
  private record Part(String text, boolean reference, boolean braces) {}

  private final String text;
  private final List<Part> parts;
  private final boolean loneDollar;

  private Template(String text) {
    this.text = text;
    List<Part> found = new ArrayList<>();
    this.loneDollar = parse(text, found);
    this.parts = List.copyOf(found);
  }

  static Template of(String text) {
    return new Template(text);
  }

  /** Returns the template whose only outcome is this text. */
  static String literally(String text) {
    return text.replace("$", "$$");
  }

  private static boolean parse(String text, List<Part> parts) {
    boolean lone = false;
    StringBuilder literal = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '$') {
        literal.append(c);
        at++;
      } else if (text.startsWith("$$", at)) {
        literal.append('$');
        at += 2;
      } else {
        int end = endOfReference(text, at);
        lone |= end < 0;
        if (end < 0) {
          literal.append(c);
          at++;
        } else {
          parts.add(new Part(literal.toString(), false, false));
          literal.setLength(0);
          parts.add(reference(text.substring(at + 1, end)));
          at = end;
        }
      }
    }
    parts.add(new Part(literal.toString(), false, false));
    return lone;
  }

  private static Part reference(String written) {
    boolean braces = written.startsWith("{");
    return new Part(braces ? written.substring(1, written.length() - 1) : written, true, braces);
  }

  /** Returns the index after the reference that starts at the dollar sign, or -1 if none does. */
  private static int endOfReference(String text, int dollar) {
    boolean braces = text.startsWith("{", dollar + 1);
    int start = dollar + (braces ? 2 : 1);
    int end = start;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    if (end == start || (braces && !text.startsWith("}", end))) {
      return -1;
    }
    return braces ? end + 1 : end;
  }

  private static boolean isNamePart(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  boolean isConstant() {
    return parts.size() == 1;
  }

  /** Returns the only outcome of a template without references. */
  String constant() {
    if (!isConstant()) {
      throw new IllegalStateException("not constant: " + text);
    }
    return parts.get(0).text();
  }

  /** Returns the text with its references replaced by the groups of a match. */
  String expand(Matcher match, Regex regex) {
    StringBuilder expanded = new StringBuilder();
    for (Part part : parts) {
      expanded.append(part.reference() ? group(part.text(), match, regex) : part.text());
    }
    return expanded.toString();
  }

  private static String group(String name, Matcher match, Regex regex) {
    int number = number(name, regex);
    String group = number < 0 ? null : match.group(number);
    return group == null ? "" : group;
  }

  /** Returns the number of the group, or -1 if the expression has no such group. */
  private static int number(String name, Regex regex) {
    if (name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      boolean readable = name.length() < 9 && (name.length() == 1 || name.charAt(0) != '0');
      int number = readable ? Integer.parseInt(name) : -1;
      return number <= regex.groups() ? number : -1;
    }
    return regex.namedGroups().getOrDefault(name, -1);
  }

  /**
   * Checks that every reference means a group of this expression; Prometheus would put nothing in
   * its place, without a word.
   */
  void check(String what, Regex regex) {
    if (loneDollar) {
      throw new IllegalArgumentException(
          what + " " + quoted(text) + ": a dollar sign that is no reference is written $$");
    }
    for (Part part : parts) {
      if (part.reference() && number(part.text(), regex) < 0) {
        throw new IllegalArgumentException(
            what
                + " "
                + quoted(text)
                + ": "
                + quoted(regex.toString())
                + " has no group "
                + part.text()
                + meant(part, regex));
      }
    }
  }

  private String meant(Part part, Regex regex) {
    int digits = 0;
    while (digits < part.text().length() && Character.isDigit(part.text().charAt(digits))) {
      digits++;
    }
    boolean swallowed =
        !part.braces()
            && digits > 0
            && digits < part.text().length()
            && number(part.text().substring(0, digits), regex) >= 0;
    if (!swallowed) {
      return "";
    }
    String number = part.text().substring(0, digits);
    return "; did you mean " + quoted(text.replace("$" + number, "${" + number + "}")) + "?";
  }

  /** Returns whether some match could turn this template into that text. */
  boolean mayBecome(String result) {
    StringBuilder shape = new StringBuilder();
    for (Part part : parts) {
      shape.append(part.reference() ? ".*" : Pattern.quote(part.text()));
    }
    return Regex.of(shape.toString()).matches(result);
  }

  @Override
  public String toString() {
    return text;
  }
}
