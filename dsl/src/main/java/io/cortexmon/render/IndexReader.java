package io.cortexmon.render;

import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the JSON that {@link Index} writes and nothing else.
 *
 * <p>Own code, because it is short, because a file that is not exactly ours must be refused, and
 * because loading the classes of a JSON library takes longer than an unchanged run.
 */
final class IndexReader {

  private final String text;
  private int at;

  IndexReader(String text) {
    this.text = text;
  }

  /** Steps over the text where it stands here. */
  boolean skip(String expected) {
    boolean here = text.startsWith(expected, at);
    at += here ? expected.length() : 0;
    return here;
  }

  void expect(String expected) throws ParseException {
    if (!skip(expected)) {
      throw new ParseException("expected " + expected.strip(), at);
    }
  }

  void expectEnd() throws ParseException {
    if (at < text.length()) {
      throw new ParseException("expected the end", at);
    }
  }

  /** Reads an entry and puts its line under its key. */
  void entry(List<String> keyFields, Map<String, String> lines) throws ParseException {
    int start = at;
    Map<String, String> fields = fields();
    if (!fields.keySet().containsAll(keyFields)) {
      throw new ParseException("expected " + keyFields, start);
    }
    String key = keyFields.stream().map(fields::get).collect(Collectors.joining("/"));
    lines.put(key, text.substring(start, at));
  }

  private Map<String, String> fields() throws ParseException {
    Map<String, String> fields = new TreeMap<>();
    expect("{");
    do {
      String name = string();
      expect(": ");
      if (skip("[")) {
        strings();
      } else {
        fields.put(name, string());
      }
    } while (skip(", "));
    expect("}");
    return fields;
  }

  /** Steps over a list, whose values no run needs. */
  private void strings() throws ParseException {
    if (!skip("]")) {
      do {
        string();
      } while (skip(", "));
      expect("]");
    }
  }

  private String string() throws ParseException {
    expect("\"");
    StringBuilder string = new StringBuilder();
    while (!skip("\"")) {
      string.append(character());
    }
    return string.toString();
  }

  private char character() throws ParseException {
    char c = next();
    if (c < ' ') {
      throw new ParseException("control character in a string", at);
    }
    return c == '\\' ? escaped(next()) : c;
  }

  private char escaped(char c) throws ParseException {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '"', '\\' -> c;
      case 'u' -> codeUnit();
      default -> throw new ParseException("unknown escape", at);
    };
  }

  private char codeUnit() throws ParseException {
    int unit = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0) {
        throw new ParseException("expected four hexadecimal digits", at);
      }
      unit = unit << 4 | digit;
    }
    return (char) unit;
  }

  private char next() throws ParseException {
    if (at == text.length()) {
      throw new ParseException("ends too early", at);
    }
    return text.charAt(at++);
  }
}
