package io.cortexmon.rule.template;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Strings as the bytes that Go has in them.
 *
 * <p>A byte that is no part of valid UTF-8 stands in a Java string as the lone surrogate {@code
 * U+DC00} plus the byte.
 */
final class Utf8 {

  private static final int STRAY = 0xdc00;
  private static final int FIRST_STRAY = STRAY + 0x80;
  private static final int LAST_STRAY = STRAY + 0xff;
  private static final int BYTE = 0xff;

  private Utf8() {}

  static byte[] bytes(String text) {
    if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    Joiner joiner = new Joiner();
    text.codePoints().forEach(joiner::character);
    return joiner.bytes.toByteArray();
  }

  static int length(String text) {
    return bytes(text).length;
  }

  /** Compares by bytes, as Go does. */
  static int compare(String a, String b) {
    int at = 0;
    int shorter = Math.min(a.length(), b.length());
    while (at < shorter && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    // Only characters of two halves are in another order as bytes than as halves.
    boolean halves =
        at < shorter
            && (Character.isSurrogate(a.charAt(at)) || Character.isSurrogate(b.charAt(at)));
    return halves ? Arrays.compareUnsigned(bytes(a), bytes(b)) : a.compareTo(b);
  }

  static String text(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, out, true);
      if (!result.isError()) {
        return out.flip().toString();
      }
      out.put((char) (STRAY + (in.get() & BYTE)));
    }
  }

  /** Returns part of a string, by bytes. */
  static String part(String text, int start, int end) {
    return text(Arrays.copyOfRange(bytes(text), start, end));
  }

  /** Puts characters and bytes together; bytes that form a character become it. */
  static final class Joiner {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void character(int c) {
      if (c >= FIRST_STRAY && c <= LAST_STRAY) {
        raw(c - STRAY);
      } else {
        bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
      }
    }

    void raw(int value) {
      bytes.write(value);
    }

    String joined() {
      return text(bytes.toByteArray());
    }
  }
}
