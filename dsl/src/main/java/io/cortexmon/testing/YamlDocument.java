package io.cortexmon.testing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.scanner.Scanner;
import org.yaml.snakeyaml.scanner.ScannerImpl;

/** Reads the first document of a YAML text. */
final class YamlDocument {

  private static final String MERGE = "<<";

  private final FaultLog faults;
  private final IdentityHashMap<Node, YamlNode> known = new IdentityHashMap<>();
  private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();

  private final WordsWithColon words;

  private YamlDocument(FaultLog faults, WordsWithColon words) {
    this.faults = faults;
    this.words = words;
  }

  /** Returns the document; nothing where it is empty, or faulty. */
  static Optional<YamlNode> read(String text, FaultLog faults) {
    StringBuilder readable = new StringBuilder(text);
    while (true) {
      try {
        return root(readable.toString(), faults);
      } catch (MarkedYAMLException e) {
        if (!makeSpace(readable, e.getProblemMark())) {
          faults.add(place(e.getProblemMark()), "yaml: " + e.getProblem());
          return Optional.empty();
        }
      } catch (YAMLException e) {
        faults.add("yaml: " + e.getMessage());
        return Optional.empty();
      }
    }
  }

  private static Optional<YamlNode> root(String text, FaultLog faults) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    WordsWithColon words = WordsWithColon.in(text, options);
    StreamReader reader = new StreamReader(new StringReader(words.text()));
    Scanner tokens = new ScannerImpl(reader, options);
    Events events = new Events(new DirectiveCheck(tokens, true));
    Composer documents = new Composer(events, new Resolver(), options);
    if (!documents.checkNode()) {
      return Optional.empty();
    }
    Node first = documents.getNode();
    Scanner ahead = new DirectiveCheck(tokens, false);
    events.end.ifPresent(end -> NextDocument.check(ahead, end, words.text(), options));
    YamlNode root = new YamlDocument(faults, words).node(first);
    boolean empty = root instanceof YamlNode.Scalar scalar && scalar.isNull();
    return empty ? Optional.empty() : Optional.of(root);
  }

  /** Remembers how the document ended. */
  private static final class Events extends ParserImpl {

    private Optional<DocumentEndEvent> end = Optional.empty();

    Events(Scanner tokens) {
      super(tokens);
    }

    @Override
    public Event getEvent() {
      Event event = super.getEvent();
      if (event instanceof DocumentEndEvent last) {
        end = Optional.of(last);
      }
      return event;
    }
  }

  /**
   * Replaces a tab by a space where Go's library reads one as such: between a key and its value, or
   * before a comment that follows another, not in an indentation. Returns whether there was one.
   */
  private static boolean makeSpace(StringBuilder text, Mark mark) {
    int at =
        text.offsetByCodePoints(
            0, Math.min(mark.getIndex(), text.codePointCount(0, text.length())));
    if (at >= text.length() || text.charAt(at) != '\t') {
      return false;
    }
    if (!isInLine(text, at) && !isInComments(text, at)) {
      return false;
    }
    text.setCharAt(at, ' ');
    return true;
  }

  private static boolean isInLine(StringBuilder text, int at) {
    int start = text.lastIndexOf("\n", at) + 1;
    String before = text.substring(start, at).stripTrailing();
    boolean isEntry = before.endsWith("-") || before.endsWith("?");
    return before.equals("---") || (!before.isEmpty() && !isEntry);
  }

  private static boolean isInComments(StringBuilder text, int at) {
    String before = text.substring(0, at).stripTrailing();
    String lastLine = before.substring(before.lastIndexOf('\n') + 1);
    return lastLine.stripLeading().startsWith("#")
        && text.substring(at).stripLeading().startsWith("#");
  }

  private static YamlNode place(Mark mark) {
    return new YamlNode.Scalar(mark.getLine() + 1, mark.getColumn() + 1, "", true);
  }

  private YamlNode node(Node node) {
    YamlNode done = known.get(node);
    if (done != null) {
      return done;
    }
    int line = node.getStartMark().getLine() + 1;
    int column = node.getStartMark().getColumn() + 1;
    if (open.put(node, true) != null) {
      YamlNode.Scalar end = new YamlNode.Scalar(line, column, "", true);
      faults.add(end, "yaml: anchor '" + node.getAnchor() + "' value contains itself");
      return end;
    }
    YamlNode made;
    if (node instanceof SequenceNode sequence) {
      made =
          new YamlNode.Sequence(
              line, column, sequence.getValue().stream().map(this::node).toList());
    } else if (node instanceof MappingNode mapping) {
      made = new YamlNode.Mapping(line, column, entries(mapping));
    } else {
      ScalarNode scalar = (ScalarNode) node;
      boolean isOwn = scalar.getTag().startsWith("!");
      boolean plain = !isOwn && (scalar.isPlain() || !scalar.getTag().equals(Tag.STR));
      made = new YamlNode.Scalar(line, column, words.original(scalar.getValue()), plain);
    }
    open.remove(node);
    known.put(node, made);
    return made;
  }

  private List<YamlNode.Entry> entries(MappingNode mapping) {
    Map<String, YamlNode.Entry> own = new LinkedHashMap<>();
    Map<String, YamlNode.Entry> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode value = node(tuple.getValueNode());
      if (!(node(tuple.getKeyNode()) instanceof YamlNode.Scalar key)) {
        faults.add(node(tuple.getKeyNode()), "yaml: a key must be a text");
      } else if (key.isPlain() && key.text().equals(MERGE)) {
        merge(value, merged);
      } else {
        YamlNode.Entry before = own.putIfAbsent(key.text(), new YamlNode.Entry(key, value));
        if (before != null) {
          faults.add(
              key,
              "mapping key \"" + key.text() + "\" already defined at line " + before.key().line());
        }
      }
    }
    merged.forEach(own::putIfAbsent);
    return new ArrayList<>(own.values());
  }

  private void merge(YamlNode from, Map<String, YamlNode.Entry> merged) {
    if (from instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> merged.putIfAbsent(entry.key().text(), entry));
    } else if (from instanceof YamlNode.Sequence sequence) {
      sequence.items().forEach(item -> merge(item, merged));
    } else {
      faults.add(from, "yaml: map merge requires map or sequence of maps as the value");
    }
  }
}
