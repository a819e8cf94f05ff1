package io.cortexmon.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;
import org.yaml.snakeyaml.tokens.ScalarToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Words in flow lists and mappings that end with a colon, such as {@code b:} in {@code {a: b:, c:
 * d}}. To Go's library the colon is part of the word unless a space follows.
 *
 * @param text with another character for these colons
 * @param colon that character, which is nowhere else; a colon where nothing was replaced
 */
record WordsWithColon(String text, char colon) {

  private static final Pattern SUSPECT = Pattern.compile(":[,\\[\\]{}]");
  private static final String AFTER = ",[]{}";
  private static final char FIRST = '\uE000';

  static WordsWithColon in(String text, LoaderOptions options) {
    if (!SUSPECT.matcher(text).find()) {
      return new WordsWithColon(text, ':');
    }
    List<Integer> places = new ArrayList<>();
    try {
      find(text, options, places);
    } catch (YAMLException e) {
      // Who reads the text tells the fault; the places before it are known.
    }
    if (places.isEmpty()) {
      return new WordsWithColon(text, ':');
    }
    char free = FIRST;
    while (text.indexOf(free) >= 0) {
      free++;
    }
    StringBuilder changed = new StringBuilder(text);
    for (int place : places) {
      changed.setCharAt(place, free);
    }
    return new WordsWithColon(changed.toString(), free);
  }

  /** Returns a value as it was written. */
  String original(String value) {
    return value.replace(colon, ':');
  }

  private static void find(String text, LoaderOptions options, List<Integer> places) {
    Scanner tokens = new ScannerImpl(new StreamReader(new StringReader(text)), options);
    int depth = 0;
    int wordEnd = -1;
    while (!tokens.checkToken(Token.ID.StreamEnd)) {
      Token token = tokens.getToken();
      Token.ID kind = token.getTokenId();
      int start = token.getStartMark().getIndex();
      if (kind == Token.ID.FlowMappingStart || kind == Token.ID.FlowSequenceStart) {
        depth++;
      } else if (kind == Token.ID.FlowMappingEnd || kind == Token.ID.FlowSequenceEnd) {
        depth--;
      } else if (kind == Token.ID.Value && depth > 0 && wordEnd >= 0) {
        int place = text.offsetByCodePoints(0, start);
        boolean follows = text.substring(text.offsetByCodePoints(0, wordEnd), place).isBlank();
        boolean ends = place + 1 < text.length() && AFTER.indexOf(text.charAt(place + 1)) >= 0;
        if (follows && ends) {
          places.add(place);
        }
      }
      boolean isWord = token instanceof ScalarToken scalar && scalar.getPlain();
      wordEnd = isWord ? token.getEndMark().getIndex() : -1;
    }
  }
}
