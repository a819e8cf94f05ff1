package io.cortexmon.testing;

import java.io.StringReader;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.Token;

/**
 * What follows the first document of a YAML text. Only the first is read, but Go's library scans
 * two tokens beyond the line that ends it, and refuses the text where it can not.
 */
final class NextDocument {

  private static final int AHEAD = 2;

  private NextDocument() {}

  /**
   * Looks at what follows.
   *
   * @param tokens behind the first document
   * @param end of that document; passed if it is written
   * @throws MarkedYAMLException where Go's library refuses the text
   */
  static void check(Scanner tokens, DocumentEndEvent end, String text, LoaderOptions options) {
    if (tokens.checkToken(Token.ID.StreamEnd)) {
      return;
    }
    Mark mark = end.getExplicit() ? end.getEndMark() : tokens.getToken().getEndMark();
    try {
      for (int i = 0; i < AHEAD && !tokens.checkToken(Token.ID.StreamEnd); i++) {
        tokens.getToken();
      }
    } catch (MarkedYAMLException e) {
      Mark fault = Objects.requireNonNullElse(e.getContextMark(), e.getProblemMark());
      if (scanned(text, mark.getIndex(), fault.getIndex(), options) < AHEAD) {
        throw e;
      }
    }
  }

  /** Returns how many tokens stand in a part of the text, counted in characters of Unicode. */
  private static int scanned(String text, int from, int to, LoaderOptions options) {
    String part = text.substring(0, text.offsetByCodePoints(0, to));
    Scanner tokens = new ScannerImpl(new StreamReader(new StringReader(part)), options);
    int count = 0;
    while (!tokens.checkToken(Token.ID.StreamEnd)) {
      Token token = tokens.getToken();
      boolean isWritten = token.getEndMark().getIndex() > token.getStartMark().getIndex();
      if (isWritten && token.getStartMark().getIndex() >= from) {
        count++;
      }
    }
    return count;
  }
}
