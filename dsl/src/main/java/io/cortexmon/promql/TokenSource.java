package io.cortexmon.promql;

/** Cuts text into tokens. Offsets are in characters. */
interface TokenSource {

  /** Reads the next token; after the last one always {@code EOF}. */
  TokenType next();

  /** Offset of the first character of the last token, or of what an error is about. */
  int start();

  /** Offset after the last character of the last token. */
  int end();

  /** Returns what is wrong, after an {@code ERROR}. */
  String message();
}
