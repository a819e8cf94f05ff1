package io.cortexmon.promql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** The order of texts by the bytes of their UTF-8 form, which is the order that Go sorts in. */
final class Utf8Order {

  static final Comparator<String> BY_BYTES = Utf8Order::compare;

  private Utf8Order() {}

  static int compare(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        boolean plain = !Character.isSurrogate(x) && !Character.isSurrogate(y);
        return plain ? Character.compare(x, y) : Arrays.compareUnsigned(bytes(a), bytes(b));
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  /** Returns whether the text holds characters only, and no byte that is none. */
  static boolean isValid(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    byte[] bytes = new byte[text.length() * 3];
    int length = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (ByteText.isByte(point)) {
        bytes[length++] = (byte) (point - ByteText.LONE);
      } else {
        byte[] encoded = Character.toString(point).getBytes(StandardCharsets.UTF_8);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
      }
    }
    return Arrays.copyOf(bytes, length);
  }
}
