package io.cortexmon.dashboard.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes JSON as UTF-8 into one growing buffer: two-space indent, one field or value a line, LF,
 * and one LF at the end.
 *
 * <p>A dashboard of 44 kB is one array copied once, because files are rendered one at a time and
 * the buffer is used again. Not for several threads.
 */
public final class JsonWriter {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LINE = ("\n" + " ".repeat(63)).getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_CHARACTER = 6;
  private static final int COMPACT = -1;
  private static final int INDENT = 2;

  private byte[] out;
  private int end;

  /** Returns a writer with an empty buffer. */
  public JsonWriter() {
    this(1 << 12);
  }

  private JsonWriter(int capacity) {
    out = new byte[capacity];
  }

  /** Returns the value as a document for files. */
  public byte[] document(Json value) {
    fill(value);
    return Arrays.copyOf(out, end);
  }

  /** Writes the value as a document, in one piece. */
  public void document(Json value, OutputStream stream) throws IOException {
    fill(value);
    stream.write(out, 0, end);
  }

  private void fill(Json value) {
    end = 0;
    value(value, 0);
    put('\n');
  }

  /** Returns how many bytes the value has as a document. */
  public int length(Json value) {
    fill(value);
    return end;
  }

  /** Returns the value on one line. */
  static String compact(Json value) {
    JsonWriter writer = new JsonWriter(1 << 8);
    writer.value(value, COMPACT);
    return new String(writer.out, 0, writer.end, StandardCharsets.UTF_8);
  }

  private void value(Json value, int indent) {
    if (value instanceof JsonObject object) {
      object(object, indent);
    } else if (value instanceof JsonArray array) {
      array(array.items(), indent);
    } else if (value instanceof Json.Text text) {
      text(text.value());
    } else if (value instanceof Json.Num number) {
      literal(number.digits());
    } else if (value instanceof Json.Flag flag) {
      literal(flag.value() ? "true" : "false");
    } else {
      literal("null");
    }
  }

  private void object(JsonObject object, int indent) {
    int inner = deeper(indent);
    put('{');
    for (int i = 0; i < object.size(); i++) {
      if (i > 0) {
        put(',');
      }
      line(inner);
      text(object.name(i));
      put(':');
      if (indent != COMPACT) {
        put(' ');
      }
      value(object.value(i), inner);
    }
    if (object.size() > 0) {
      line(indent);
    }
    put('}');
  }

  private void array(List<Json> items, int indent) {
    int inner = deeper(indent);
    put('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        put(',');
      }
      line(inner);
      value(items.get(i), inner);
    }
    if (!items.isEmpty()) {
      line(indent);
    }
    put(']');
  }

  private static int deeper(int indent) {
    return indent == COMPACT ? COMPACT : indent + INDENT;
  }

  private void line(int indent) {
    if (indent == COMPACT) {
      return;
    }
    room(indent + 1);
    if (indent < LINE.length) {
      System.arraycopy(LINE, 0, out, end, indent + 1);
    } else {
      out[end] = '\n';
      Arrays.fill(out, end + 1, end + 1 + indent, (byte) ' ');
    }
    end += indent + 1;
  }

  private void put(char ascii) {
    room(1);
    out[end++] = (byte) ascii;
  }

  private void literal(String text) {
    ascii(text, 0, text.length());
  }

  @SuppressWarnings("deprecation") // the one way to copy bytes without an object between
  private void ascii(String text, int from, int to) {
    room(to - from);
    text.getBytes(from, to, out, end);
    end += to - from;
  }

  private void text(String text) {
    put('"');
    int at = 0;
    while (at < text.length()) {
      int plain = plainUntil(text, at);
      ascii(text, at, plain);
      at = plain < text.length() ? plain + other(text, plain) : plain;
    }
    put('"');
  }

  /** Where the characters end that stand for themselves, in one byte each. */
  private static int plainUntil(String text, int from) {
    int at = from;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  }

  /** Writes a character that is not plain, and returns how many of the text it took. */
  private int other(String text, int at) {
    room(LONGEST_CHARACTER);
    char c = text.charAt(at);
    switch (c) {
      case '"', '\\' -> escape(c);
      case '\n' -> escape('n');
      case '\t' -> escape('t');
      case '\r' -> escape('r');
      case '\b' -> escape('b');
      case '\f' -> escape('f');
      default -> {
        return character(text, at, c);
      }
    }
    return 1;
  }

  private void escape(char c) {
    out[end++] = '\\';
    out[end++] = (byte) c;
  }

  private int character(String text, int at, char c) {
    if (c < ' ' || (Character.isSurrogate(c) && !startsPair(text, at))) {
      unicode(c);
      return 1;
    }
    int codePoint = text.codePointAt(at);
    if (codePoint < 0x80) {
      out[end++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      out[end++] = (byte) (0xC0 | (codePoint >> 6));
      tail(codePoint, 0);
    } else if (codePoint < 0x10000) {
      out[end++] = (byte) (0xE0 | (codePoint >> 12));
      tail(codePoint, 6);
    } else {
      out[end++] = (byte) (0xF0 | (codePoint >> 18));
      tail(codePoint, 12);
    }
    return Character.charCount(codePoint);
  }

  private void tail(int codePoint, int shift) {
    for (int bits = shift; bits >= 0; bits -= 6) {
      out[end++] = (byte) (0x80 | ((codePoint >> bits) & 0x3F));
    }
  }

  private static boolean startsPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  /** Half of a surrogate pair has no UTF-8, and a control character no place in a JSON text. */
  private void unicode(char c) {
    out[end++] = '\\';
    out[end++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      out[end++] = HEX[(c >> shift) & 0xF];
    }
  }

  private void room(int more) {
    if (out.length - end < more) {
      out = Arrays.copyOf(out, Math.max(out.length * 2, end + more));
    }
  }
}
