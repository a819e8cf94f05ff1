package io.cortexmon.promql.engine;

import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.PromQlSyntaxException;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.engine.PromQlScript.Clear;
import io.cortexmon.promql.engine.PromQlScript.Command;
import io.cortexmon.promql.engine.PromQlScript.Eval;
import io.cortexmon.promql.engine.PromQlScript.Load;
import io.cortexmon.promql.engine.PromQlScript.LoadedSeries;
import io.cortexmon.promql.engine.PromQlScript.Steps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads scripts. A fault names file and line. */
final class ScriptReader {

  private static final Pattern LOAD = Pattern.compile("load(_with_nhcb)?\\s+(.+)");
  private static final Pattern INSTANT =
      Pattern.compile("eval(?:_(fail|warn|ordered|info))?\\s+instant\\s+at\\s+(.+?)\\s+(.+)");
  private static final Pattern RANGE =
      Pattern.compile(
          "eval(?:_(fail|warn|info))?\\s+range\\s+from\\s+(.+)\\s+to\\s+(.+)"
              + "\\s+step\\s+(.+?)\\s+(.+)");

  private final ScriptLines lines;

  private ScriptReader(ScriptLines lines) {
    this.lines = lines;
  }

  static PromQlScript read(Path file) {
    try {
      return read(Objects.toString(file.getFileName()), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PromQlScript read(String name, String text) {
    ScriptReader reader = new ScriptReader(new ScriptLines(name, text));
    List<Command> commands = new ArrayList<>();
    while (reader.lines.findCommand()) {
      commands.add(reader.command());
    }
    return new PromQlScript(name, commands);
  }

  private Command command() {
    String line = lines.take();
    String word = line.toLowerCase(Locale.ROOT);
    if (word.matches("clear(\\s.*)?")) {
      return Clear.CLEAR;
    }
    if (word.startsWith("load")) {
      return load(line);
    }
    if (word.startsWith("eval")) {
      return eval(line);
    }
    throw lines.fault("no command: " + line);
  }

  private Load load(String line) {
    Matcher matcher = LOAD.matcher(line);
    if (!matcher.matches()) {
      throw lines.fault("no load[_with_nhcb] <step>: " + line);
    }
    long step = millis(matcher.group(2));
    List<LoadedSeries> series = new ArrayList<>();
    while (lines.inBlock()) {
      series.add(series(lines.take()));
    }
    return new Load(step, matcher.group(1) != null, series);
  }

  private LoadedSeries series(String line) {
    if (!StartTimestamps.isStarts(line)) {
      return new LoadedSeries(notation(line), List.of());
    }
    List<OptionalLong> starts;
    try {
      starts = StartTimestamps.read(line);
    } catch (IllegalArgumentException e) {
      throw lines.fault(e);
    }
    if (!lines.inBlock()) {
      throw lines.fault("no series after its start timestamps");
    }
    SeriesNotation notation = notation(lines.take());
    if (!notation.labels().equals(notation(StartTimestamps.metric(line) + " _").labels())
        || notation.values().size() != starts.size()) {
      throw lines.fault("another series, or another number of values, than the start timestamps");
    }
    return new LoadedSeries(notation, starts);
  }

  private SeriesNotation notation(String line) {
    try {
      return SeriesNotation.parse(line);
    } catch (PromQlSyntaxException e) {
      throw lines.fault(e);
    }
  }

  private Eval eval(String line) {
    int number = lines.number();
    Matcher instant = INSTANT.matcher(line);
    Matcher range = RANGE.matcher(line);
    if (instant.matches()) {
      Steps at = Steps.at(millis(instant.group(2)));
      ExpectedReader expected = new ExpectedReader(lines, at);
      expected.read(instant.group(1));
      return new Eval(number, instant.group(3), false, expected.steps(), expected.expected());
    }
    if (range.matches()) {
      Steps steps =
          new Steps(millis(range.group(2)), millis(range.group(3)), millis(range.group(4)));
      ExpectedReader expected = new ExpectedReader(lines, steps);
      expected.read(range.group(1));
      return new Eval(number, range.group(5), true, steps, expected.expected());
    }
    throw lines.fault(
        "no eval instant at <time> <query>, or eval range from <time> to <time> step <step> <query>"
            + ": "
            + line);
  }

  private long millis(String text) {
    return DurationText.parse(text)
        .map(Duration::toMillis)
        .orElseThrow(() -> lines.fault("no duration: " + text));
  }
}
