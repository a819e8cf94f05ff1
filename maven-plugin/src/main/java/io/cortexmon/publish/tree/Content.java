package io.cortexmon.publish.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a file. Two are equal if all their bytes are. */
public final class Content {

  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns a content of these bytes, which must not change afterwards. */
  public static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  /** Returns the content of a file of text, as UTF-8. */
  public static Content text(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes themselves, not a copy: they must not be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The number of bytes. */
  public int size() {
    return bytes.length;
  }

  /** The content as UTF-8 text; bytes that are none give replacement characters. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The SHA-256 of the bytes: 64 hexadecimal digits. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Returns the size and the start of the checksum. */
  @Override
  public String toString() {
    return bytes.length + " bytes, sha256 " + sha256().substring(0, 12);
  }
}
