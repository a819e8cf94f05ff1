package io.cortexmon.testing;

import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerException;
import org.yaml.snakeyaml.tokens.DirectiveToken;
import org.yaml.snakeyaml.tokens.Token;

/**
 * Gives the tokens of a YAML text, and refuses directives that Go's library does not know.
 *
 * @param isRead whether the tokens are read as a document; only then the version must be 1.1
 */
record DirectiveCheck(Scanner tokens, boolean isRead) implements Scanner {

  private static final String VERSION = "YAML";
  private static final Set<String> KNOWN = Set.of(VERSION, "TAG");

  @Override
  public boolean checkToken(Token.ID... choices) {
    return tokens.checkToken(choices);
  }

  @Override
  public Token peekToken() {
    return tokens.peekToken();
  }

  @Override
  public Token getToken() {
    Token token = tokens.getToken();
    if (token instanceof DirectiveToken<?> directive) {
      if (!KNOWN.contains(directive.getName())) {
        throw fault(token, "found unknown directive name");
      }
      if (isRead
          && directive.getName().equals(VERSION)
          && !List.of(1, 1).equals(directive.getValue())) {
        throw fault(token, "found incompatible YAML document");
      }
    }
    return token;
  }

  private static ScannerException fault(Token token, String problem) {
    return new ScannerException(
        "while scanning a directive", token.getStartMark(), problem, token.getStartMark());
  }

  @Override
  public void resetDocumentIndex() {
    tokens.resetDocumentIndex();
  }
}
