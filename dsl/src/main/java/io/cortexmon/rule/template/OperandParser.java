package io.cortexmon.rule.template;

import io.cortexmon.promql.GoText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads pipelines, and knows the variables that can be used in them. */
final class OperandParser {

  private static final int DEEPEST = 250;

  private final TokenStream tokens;
  private final List<String> variables = new ArrayList<>(List.of("$"));
  private int depth;

  OperandParser(TokenStream tokens) {
    this.tokens = tokens;
  }

  /** How many variables there are. */
  int variables() {
    return variables.size();
  }

  /** Forgets all variables but the first ones. */
  void forgetVariables(int kept) {
    variables.subList(kept, variables.size()).clear();
  }

  String unquoted(Token token) {
    try {
      return GoUnquote.string(token.text());
    } catch (InvalidLiteral e) {
      throw tokens.error(e.message());
    }
  }

  /** Reads a pipeline and what ends it. */
  Node.Pipeline pipeline(String context, TokenKind end) {
    int at = tokens.peekWord().at();
    List<Node.Variable> declared = new ArrayList<>();
    boolean assigns = declarations(context, declared);
    List<Node.Command> commands = new ArrayList<>();
    Token token = tokens.nextWord();
    while (!token.is(end)) {
      if (!token.kind().startsOperand()) {
        throw tokens.unexpected(token, context);
      }
      tokens.back(token);
      commands.add(command());
      token = tokens.nextWord();
    }
    check(commands, context);
    return new Node.Pipeline(at, assigns, declared, commands);
  }

  private void check(List<Node.Command> commands, String context) {
    if (commands.isEmpty()) {
      throw tokens.error("missing value for " + context);
    }
    for (int i = 1; i < commands.size(); i++) {
      if (isValue(commands.get(i).words().get(0))) {
        throw tokens.error("non executable command in pipeline stage " + (i + 1));
      }
    }
  }

  private static boolean isValue(Node.Operand operand) {
    return operand instanceof Node.Bool
        || operand instanceof Node.Dot
        || operand instanceof Node.Nil
        || operand instanceof Node.NumberConstant
        || operand instanceof Node.Text;
  }

  /** Reads the variables before {@code :=} or {@code =}; whether it is the second sign. */
  private boolean declarations(String context, List<Node.Variable> declared) {
    while (tokens.peekWord().is(TokenKind.VARIABLE)) {
      Token variable = tokens.next();
      Token after = tokens.peek();
      Token sign = tokens.peekWord();
      boolean assigns = sign.is(TokenKind.ASSIGN);
      if (assigns || sign.is(TokenKind.DECLARE)) {
        tokens.nextWord();
        declare(variable, declared);
        return assigns;
      }
      boolean comma = sign.is(TokenKind.PUNCTUATION) && sign.text().equals(",");
      if (!comma) {
        if (after.is(TokenKind.SPACE)) {
          tokens.back(after);
        }
        tokens.back(variable);
        return false;
      }
      tokens.nextWord();
      declare(variable, declared);
      checkSecond(context, declared.size());
    }
    return false;
  }

  private void declare(Token variable, List<Node.Variable> declared) {
    declared.add(new Node.Variable(variable.at(), List.of(variable.text())));
    variables.add(variable.text());
  }

  private void checkSecond(String context, int count) {
    if (!context.equals("range") || count > 1) {
      throw tokens.error("too many declarations in " + context);
    }
    switch (tokens.peekWord().kind()) {
      case VARIABLE, RIGHT_DELIMITER, RIGHT_PAREN -> {}
      default -> throw tokens.error("range can only initialize variables");
    }
  }

  private Node.Command command() {
    int at = tokens.peekWord().at();
    List<Node.Operand> words = new ArrayList<>();
    boolean more = true;
    while (more) {
      tokens.peekWord();
      operand().ifPresent(words::add);
      Token token = tokens.next();
      switch (token.kind()) {
        case SPACE -> {}
        case RIGHT_DELIMITER, RIGHT_PAREN -> {
          tokens.back(token);
          more = false;
        }
        case PIPE -> more = false;
        default -> throw tokens.unexpected(token, "operand");
      }
    }
    if (words.isEmpty()) {
      throw tokens.error("empty command");
    }
    return new Node.Command(at, words);
  }

  /** Reads a term and the fields behind it; nothing where there is no term. */
  private Optional<Node.Operand> operand() {
    Optional<Node.Operand> term = term();
    Token first = tokens.peek();
    if (term.isEmpty() || !first.is(TokenKind.FIELD)) {
      return term;
    }
    List<String> fields = new ArrayList<>();
    while (tokens.peek().is(TokenKind.FIELD)) {
      fields.add(tokens.next().text().substring(1));
    }
    Node.Operand operand = term.get();
    if (isValue(operand)) {
      throw tokens.error("unexpected . after term " + GoText.quoted(operand.toString()));
    }
    if (operand instanceof Node.Field field) {
      return Optional.of(new Node.Field(first.at(), joined(field.path(), fields)));
    }
    if (operand instanceof Node.Variable variable) {
      return Optional.of(new Node.Variable(first.at(), joined(variable.path(), fields)));
    }
    return Optional.of(new Node.Chain(first.at(), operand, fields));
  }

  private static List<String> joined(List<String> path, List<String> fields) {
    List<String> joined = new ArrayList<>(path);
    joined.addAll(fields);
    return joined;
  }

  private Optional<Node.Operand> term() {
    Token token = tokens.nextWord();
    int at = token.at();
    return switch (token.kind()) {
      case IDENTIFIER -> Optional.of(new Node.Identifier(at, known(token.text())));
      case DOT -> Optional.of(new Node.Dot(at));
      case NIL -> Optional.of(new Node.Nil(at));
      case VARIABLE -> Optional.of(new Node.Variable(at, List.of(declared(token.text()))));
      case FIELD -> Optional.of(new Node.Field(at, List.of(token.text().substring(1))));
      case BOOL -> Optional.of(new Node.Bool(at, token.text().equals("true")));
      case CHARACTER, COMPLEX, NUMBER -> Optional.of(new Node.NumberConstant(at, number(token)));
      case STRING, RAW_STRING -> Optional.of(new Node.Text(at, token.text(), unquoted(token)));
      case LEFT_PAREN -> Optional.of(parenthesised());
      default -> {
        tokens.back(token);
        yield Optional.empty();
      }
    };
  }

  private Node.Pipeline parenthesised() {
    if (depth >= DEEPEST) {
      throw tokens.error("max expression depth exceeded");
    }
    depth++;
    Node.Pipeline pipeline = pipeline("parenthesized pipeline", TokenKind.RIGHT_PAREN);
    depth--;
    return pipeline;
  }

  private String known(String function) {
    if (!Functions.ALL.containsKey(function)) {
      throw tokens.error("function " + GoText.quoted(function) + " not defined");
    }
    return function;
  }

  private String declared(String variable) {
    if (!variables.contains(variable)) {
      throw tokens.error("undefined variable " + GoText.quoted(variable));
    }
    return variable;
  }

  private NumberLiteral number(Token token) {
    try {
      return switch (token.kind()) {
        case CHARACTER ->
            NumberLiteral.ofCharacter(token.text(), GoUnquote.character(token.text()));
        case COMPLEX -> NumberLiteral.ofComplex(token.text());
        default -> NumberLiteral.of(token.text());
      };
    } catch (InvalidLiteral e) {
      throw tokens.error(e.message());
    }
  }
}
