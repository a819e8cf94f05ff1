package io.cortexmon.promql.engine;

import com.google.re2j.Pattern;
import io.cortexmon.promql.DurationText;
import io.cortexmon.promql.Expr;
import io.cortexmon.promql.Labels;
import io.cortexmon.promql.PromQl;
import io.cortexmon.promql.SeriesNotation;
import io.cortexmon.promql.SeriesValue;
import io.cortexmon.promql.engine.PromQlScript.Expected;
import io.cortexmon.promql.engine.PromQlScript.Steps;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the lines below an {@code eval}. */
final class ExpectedReader {

  private static final String STRING = "expect string";
  private static final java.util.regex.Pattern EXPECT =
      java.util.regex.Pattern.compile(
          "expect\\s+(ordered|fail|warn|no_warn|info|no_info)(?:\\s+(regex|msg):(.+))?");
  private static final java.util.regex.Pattern POINTS =
      java.util.regex.Pattern.compile(
          "expect range vector\\s+from\\s+(.+)\\s+to\\s+(.+)\\s+step\\s+(.+)");
  private static final java.util.regex.Pattern OLD_FAILURE =
      java.util.regex.Pattern.compile("expected_fail_(message|regexp)\\s*(.*)");

  private final ScriptLines lines;
  private final List<Said> failures = new ArrayList<>();
  private final List<Said> warnings = new ArrayList<>();
  private final List<Said> infos = new ArrayList<>();
  private final Map<Labels, List<SeriesValue>> series = new LinkedHashMap<>();
  private Steps steps;
  private boolean noWarnings;
  private boolean noInfos;
  private boolean ordered;
  private boolean points;
  private OptionalDouble number = OptionalDouble.empty();
  private Optional<String> text = Optional.empty();

  ExpectedReader(ScriptLines lines, Steps steps) {
    this.lines = lines;
    this.steps = steps;
  }

  /** Returns the steps of the query, or those of the points that it gives. */
  Steps steps() {
    return steps;
  }

  Expected expected() {
    return new Expected(
        failures.stream().reduce((first, second) -> second),
        warnings,
        infos,
        noWarnings,
        noInfos,
        ordered,
        points,
        number,
        text,
        series);
  }

  /**
   * Reads up to the end of the block.
   *
   * @param suffix of the word {@code eval}: fail, warn, info, ordered, or none
   */
  void read(@Nullable String suffix) {
    if (suffix != null) {
      expect(suffix, Said.ANYTHING);
    }
    while (lines.inBlock()) {
      line(lines.take());
    }
    if (points && ordered) {
      throw lines.fault("points of ranges have no order of their own");
    }
  }

  private void line(String line) {
    Matcher expect = EXPECT.matcher(line);
    Matcher range = POINTS.matcher(line);
    Matcher oldFailure = OLD_FAILURE.matcher(line);
    if (oldFailure.matches() && !failures.isEmpty()) {
      failures.add(said(oldFailure.group(1), oldFailure.group(2)));
    } else if (range.matches()) {
      points = true;
      steps = new Steps(millis(range.group(1)), millis(range.group(2)), millis(range.group(3)));
    } else if (line.startsWith(STRING)) {
      text = Optional.of(literal(line.substring(STRING.length())));
    } else if (expect.matches()) {
      boolean any = expect.group(2) == null;
      expect(expect.group(1), any ? Said.ANYTHING : said(expect.group(2), expect.group(3)));
    } else if (line.matches("expect\\s.*")) {
      throw lines.fault("nothing that can be expected: " + line);
    } else {
      value(line);
    }
  }

  private void expect(String kind, Said said) {
    switch (kind) {
      case "ordered" -> ordered = true;
      case "fail" -> failures.add(said);
      case "warn" -> warnings.add(said);
      case "info" -> infos.add(said);
      case "no_warn" -> noWarnings = true;
      case "no_info" -> noInfos = true;
      default -> throw lines.fault("nothing that can be expected: " + kind);
    }
    if ((noWarnings && !warnings.isEmpty()) || (noInfos && !infos.isEmpty())) {
      throw lines.fault("annotations of a kind, and none of it, can not be expected together");
    }
  }

  private static Said said(String kind, String text) {
    String trimmed = text.trim();
    return kind.startsWith("regex")
        ? new Said.Like(Pattern.compile(trimmed))
        : new Said.Exactly(trimmed);
  }

  private String literal(String quoted) {
    if (PromQl.parse(quoted) instanceof Expr.StringLiteral string) {
      return string.value();
    }
    throw lines.fault("no string: " + quoted);
  }

  private void value(String line) {
    OptionalDouble plain = PlainNumber.read(line);
    if (plain.isPresent()) {
      number = plain;
      return;
    }
    SeriesNotation notation;
    try {
      notation = SeriesNotation.parse(line);
    } catch (IllegalArgumentException e) {
      throw lines.fault(e);
    }
    if (notation.values().size() > 1 && steps.step() == 0) {
      throw lines.fault("more than one value of a series at one time");
    }
    series.put(notation.labels(), notation.values());
  }

  private long millis(String duration) {
    return DurationText.parse(duration)
        .map(Duration::toMillis)
        .orElseThrow(() -> lines.fault("no duration: " + duration));
  }
}
