package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one template of a text, and with it those defined in it. Each has a parser of its own, and
 * all read from the same tokens.
 */
final class TemplateParser {

  /** What ends a body. */
  private enum Ending {
    END("{{end}}"),
    ELSE("{{else}}");

    private final String shown;

    Ending(String shown) {
      this.shown = shown;
    }
  }

  /** What a body holds, and what came after it. */
  private record Section(Node.Body body, Ending ending) {}

  private static final String COMMAND = "command";
  private static final String RANGE = "range";

  /** A block counts twice: as a branch and as its body. */
  private static final int DEEPEST = 500;

  private final String name;
  private final TokenStream tokens;
  private final Map<String, Node.Body> templates;
  private final OperandParser operands;
  private final int depth;
  private int ranges;
  private int blocks;
  private Optional<Ending> ending = Optional.empty();

  private TemplateParser(
      String name, TokenStream tokens, Map<String, Node.Body> templates, int depth) {
    this.name = name;
    this.tokens = tokens;
    this.templates = templates;
    this.operands = new OperandParser(tokens);
    this.depth = depth;
  }

  /**
   * Returns the templates of a text by their names, the main one among them.
   *
   * @param start how many characters stand before the text of the user
   */
  static Map<String, Node.Body> parse(String name, String text, int start) {
    Map<String, Node.Body> templates = new HashMap<>();
    TokenStream tokens = new TokenStream(name, new TemplateLexer(text), start);
    TemplateParser main = new TemplateParser(name, tokens, templates, 0);
    main.add(name, main.main());
    return templates;
  }

  private void add(String added, Node.Body body) {
    Node.Body before = templates.get(added);
    if (before == null || before.isBlank()) {
      templates.put(added, body);
    } else if (!body.isBlank()) {
      throw tokens.error("template: multiple definition of template " + GoText.quoted(added));
    }
  }

  private Node.Body main() {
    int at = tokens.peek().at();
    List<Node.Statement> statements = new ArrayList<>();
    while (!tokens.peek().is(TokenKind.END_OF_TEXT)) {
      if (tokens.peek().is(TokenKind.LEFT_DELIMITER)) {
        Token delimiter = tokens.next();
        Token first = tokens.nextWord();
        if (first.is(TokenKind.DEFINE)) {
          nested().define();
          continue;
        }
        tokens.back(delimiter, first);
      }
      Optional<Node.Statement> statement = statement();
      if (statement.isEmpty()) {
        throw tokens.error("unexpected " + taken().shown);
      }
      statements.add(statement.get());
    }
    return new Node.Body(at, statements);
  }

  private TemplateParser nested() {
    return new TemplateParser(name, tokens.nested(), templates, depth + blocks + 1);
  }

  private void define() {
    String context = "define clause";
    Token token = tokens.expect(context, TokenKind.STRING, TokenKind.RAW_STRING);
    String defined = operands.unquoted(token);
    tokens.expect(context, TokenKind.RIGHT_DELIMITER);
    definition(defined, context);
  }

  private void definition(String defined, String context) {
    Section section = body();
    if (section.ending != Ending.END) {
      throw tokens.error("unexpected " + section.ending.shown + " in " + context);
    }
    add(defined, section.body);
  }

  /** Reads up to and with an end or else. */
  private Section body() {
    int at = tokens.peekWord().at();
    if (depth + ++blocks > DEEPEST) {
      throw tokens.error("max block depth exceeded");
    }
    List<Node.Statement> statements = new ArrayList<>();
    while (!tokens.peekWord().is(TokenKind.END_OF_TEXT)) {
      Optional<Node.Statement> statement = statement();
      if (statement.isEmpty()) {
        blocks--;
        return new Section(new Node.Body(at, statements), taken());
      }
      statements.add(statement.get());
    }
    throw tokens.error("unexpected EOF");
  }

  private Ending taken() {
    Ending taken = ending.orElseThrow();
    ending = Optional.empty();
    return taken;
  }

  /** Reads a text or an action; nothing where it was an end or else. */
  private Optional<Node.Statement> statement() {
    Token token = tokens.nextWord();
    if (token.is(TokenKind.TEXT)) {
      return Optional.of(new Node.Literal(token.at(), token.text()));
    }
    if (!token.is(TokenKind.LEFT_DELIMITER)) {
      throw tokens.unexpected(token, "input");
    }
    tokens.actionStarts(token.line());
    Optional<Node.Statement> action = action();
    tokens.actionEnds();
    return action;
  }

  private Optional<Node.Statement> action() {
    Token token = tokens.nextWord();
    return switch (token.kind()) {
      case BLOCK -> Optional.of(block());
      case BREAK -> Optional.of(leavesRange(token, "{{break}}"));
      case CONTINUE -> Optional.of(leavesRange(token, "{{continue}}"));
      case ELSE -> otherwise();
      case END -> {
        tokens.expect("end", TokenKind.RIGHT_DELIMITER);
        ending = Optional.of(Ending.END);
        yield Optional.empty();
      }
      case IF -> Optional.of(branch(Node.Branching.IF, "if"));
      case RANGE -> Optional.of(branch(Node.Branching.RANGE, RANGE));
      case WITH -> Optional.of(branch(Node.Branching.WITH, "with"));
      case TEMPLATE -> Optional.of(call());
      default -> {
        tokens.back(token);
        Node.Pipeline pipeline = operands.pipeline(COMMAND, TokenKind.RIGHT_DELIMITER);
        yield Optional.of(new Node.Action(token.at(), pipeline));
      }
    };
  }

  private Node.Statement leavesRange(Token token, String shown) {
    Token after = tokens.nextWord();
    if (!after.is(TokenKind.RIGHT_DELIMITER)) {
      throw tokens.unexpected(after, shown);
    }
    if (ranges == 0) {
      throw tokens.error(shown + " outside {{range}}");
    }
    return token.is(TokenKind.BREAK) ? new Node.Break(token.at()) : new Node.Continue(token.at());
  }

  /** Reads what is behind an else: its end, or a word that is left for the branch to see. */
  private Optional<Node.Statement> otherwise() {
    Token next = tokens.peekWord();
    if (!next.is(TokenKind.IF) && !next.is(TokenKind.WITH)) {
      tokens.expect("else", TokenKind.RIGHT_DELIMITER);
    }
    ending = Optional.of(Ending.ELSE);
    return Optional.empty();
  }

  private Node.Branch branch(Node.Branching kind, String context) {
    if (depth + ++blocks > DEEPEST) {
      throw tokens.error("max block depth exceeded");
    }
    int variables = operands.variables();
    Node.Pipeline pipeline = operands.pipeline(context, TokenKind.RIGHT_DELIMITER);
    ranges += kind == Node.Branching.RANGE ? 1 : 0;
    Section section = body();
    ranges -= kind == Node.Branching.RANGE ? 1 : 0;
    Optional<Node.Body> alternative =
        section.ending == Ending.ELSE ? Optional.of(alternative(kind, context)) : Optional.empty();
    operands.forgetVariables(variables);
    blocks--;
    return new Node.Branch(kind, pipeline.at(), pipeline, section.body, alternative);
  }

  private Node.Body alternative(Node.Branching kind, String context) {
    Token next = tokens.peek();
    boolean chained =
        (kind == Node.Branching.IF && next.is(TokenKind.IF))
            || (kind == Node.Branching.WITH && next.is(TokenKind.WITH));
    if (chained) {
      tokens.next();
      return new Node.Body(next.at(), List.of(branch(kind, context)));
    }
    Section section = body();
    if (section.ending != Ending.END) {
      throw tokens.error("expected end; found " + section.ending.shown);
    }
    return section.body;
  }

  private Node.Call call() {
    String context = "template clause";
    Token token = tokens.nextWord();
    String called = templateName(token, context);
    Token after = tokens.nextWord();
    if (after.is(TokenKind.RIGHT_DELIMITER)) {
      return new Node.Call(token.at(), called, Optional.empty());
    }
    tokens.back(after);
    Node.Pipeline pipeline = operands.pipeline(context, TokenKind.RIGHT_DELIMITER);
    return new Node.Call(token.at(), called, Optional.of(pipeline));
  }

  private Node.Call block() {
    String context = "block clause";
    Token token = tokens.nextWord();
    String defined = templateName(token, context);
    Node.Pipeline pipeline = operands.pipeline(context, TokenKind.RIGHT_DELIMITER);
    TemplateParser parser = nested();
    Section section = parser.body();
    if (section.ending != Ending.END) {
      throw tokens.error("unexpected " + section.ending.shown + " in " + context);
    }
    parser.add(defined, section.body);
    return new Node.Call(token.at(), defined, Optional.of(pipeline));
  }

  private String templateName(Token token, String context) {
    if (!token.is(TokenKind.STRING) && !token.is(TokenKind.RAW_STRING)) {
      throw tokens.unexpected(token, context);
    }
    return operands.unquoted(token);
  }
}
