package io.cortexmon.promql.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.cortexmon.promql.GoNumber;
import io.cortexmon.promql.Labels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server or the engine says to a query, in one form for both.
 *
 * @param type for example {@code vector}; {@code error} for an error
 * @param text the message of an error, or a result that is a text
 * @param rows in the order of the answer; one without labels for a number
 * @param notes warnings and infos as the server writes them
 */
record Answer(String type, String text, List<AnswerRow> rows, TreeSet<String> notes) {

  /** Which series are named depends on the order of a map. */
  private static final Pattern DUPLICATES =
      Pattern.compile(
          "(found duplicate series for the match group) .* (on the \\w+ hand-side).*",
          Pattern.DOTALL);

  private static final Pattern OMITTED =
      Pattern.compile("(\\d+) more (?:warning|info) annotations omitted");

  private static final Pattern LONG_NUMBER = Pattern.compile("(?=[0-9.]{14})[0-9]+\\.?[0-9]*");

  static Answer error(String message) {
    String text = message.replaceFirst("^invalid parameter \"query\": ", "");
    return new Answer("error", text, List.of(), new TreeSet<>());
  }

  /** Reads what the server's API answers. */
  static Answer of(JsonNode json) {
    if (json.path("status").asText().equals("error")) {
      return error(json.path("error").asText());
    }
    TreeSet<String> notes = new TreeSet<>();
    json.path("warnings").forEach(note -> notes.add(comparable(note.asText())));
    json.path("infos").forEach(note -> notes.add(comparable(note.asText())));
    String type = json.at("/data/resultType").asText();
    JsonNode result = json.at("/data/result");
    List<AnswerRow> rows = new ArrayList<>();
    if (type.equals("string")) {
      return new Answer(type, result.path(1).asText(), rows, notes);
    }
    if (type.equals("scalar")) {
      rows.add(AnswerRow.ofScalar(result));
    } else {
      result.forEach(row -> rows.add(AnswerRow.of(row)));
    }
    return new Answer(type, "", rows, notes);
  }

  /** Takes what the engine answers to a query. */
  static Answer of(QueryResult result, String query) {
    TreeSet<String> notes = new TreeSet<>();
    result.annotations().forEach(note -> notes.add(comparable(note.text(query))));
    QueryValue value = result.value();
    if (value instanceof QueryValue.Text text) {
      return new Answer("string", text.value(), List.of(), notes);
    }
    if (value instanceof QueryValue.Scalar scalar) {
      AnswerRow row = AnswerRow.labelled(Labels.EMPTY);
      row.add(scalar.time(), scalar.value(), Optional.empty());
      return new Answer("scalar", "", List.of(row), notes);
    }
    if (value instanceof QueryValue.InstantVector vector) {
      return new Answer("vector", "", vector.samples().stream().map(AnswerRow::of).toList(), notes);
    }
    QueryValue.RangeVector range = (QueryValue.RangeVector) value;
    return new Answer("matrix", "", range.series().stream().map(AnswerRow::of).toList(), notes);
  }

  /**
   * Leaves out how many samples were raised: a server adds these up again at each step of a range
   * query, so that it says 1534 for 10. Leaves out where native histograms have observations that
   * are no numbers: 3.14.0 says the first argument, the version after it the histograms.
   */
  private static String comparable(String note) {
    return note.replaceFirst("over -?[0-9]+ samples", "over some samples")
        .replaceFirst("(NaN observations.*) \\([0-9:]+\\)$", "$1");
  }

  /** Returns this answer without what is open in Prometheus. */
  Answer decided() {
    Matcher duplicates = DUPLICATES.matcher(text);
    return duplicates.matches() ? error(duplicates.group(1) + " " + duplicates.group(2)) : this;
  }

  /** Returns this answer with numbers in texts rounded, of which the last digits may differ. */
  Answer rounded() {
    List<AnswerRow> changed = new ArrayList<>();
    for (AnswerRow row : rows) {
      Map<String, String> labels = new LinkedHashMap<>(row.labels().asMap());
      labels.replaceAll((name, value) -> rounded(value));
      changed.add(new AnswerRow(Labels.of(labels), row.times(), row.values(), row.histograms()));
    }
    TreeSet<String> texts = new TreeSet<>();
    notes.forEach(note -> texts.add(rounded(note)));
    return new Answer(type, text, changed, texts);
  }

  private static String rounded(String text) {
    return LONG_NUMBER
        .matcher(text)
        .replaceAll(number -> GoNumber.format("%.12g", Double.parseDouble(number.group())));
  }

  /** Returns which values there are at which time, and nothing of the series that have them. */
  List<String> withoutLabels() {
    List<String> values = new ArrayList<>(notes);
    rows.forEach(row -> values.addAll(row.points()));
    Collections.sort(values);
    return values;
  }

  /** Returns the values of each series, in the order of the answer. */
  List<List<Double>> values() {
    return rows.stream().map(AnswerRow::values).toList();
  }

  /** Returns the labels of each series, in the order of the answer. */
  List<Labels> labels() {
    return rows.stream().map(AnswerRow::labels).toList();
  }

  /** Returns the times of all values of all series. */
  List<Long> times() {
    return rows.stream().flatMap(row -> row.times().stream()).sorted().toList();
  }

  /** Returns the largest value, without its sign. */
  double largest() {
    return rows.stream()
        .flatMap(row -> row.values().stream())
        .filter(Double::isFinite)
        .mapToDouble(Math::abs)
        .max()
        .orElse(0);
  }

  /** Returns how far the two differ at most, relative to values; infinite if in anything else. */
  double distance(Answer other) {
    return distance(other, (a, b) -> Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));
  }

  /** Returns how far the two differ at most in values; infinite if in anything else. */
  double absoluteDistance(Answer other) {
    return distance(other, (a, b) -> Math.abs(a - b));
  }

  private double distance(Answer other, DoubleBinaryOperator measure) {
    boolean alike =
        type.equals(other.type)
            && text.equals(other.text)
            && rows.size() == other.rows.size()
            && (other.isListed(notes) || isListed(other.notes));
    double most = alike ? 0 : Double.POSITIVE_INFINITY;
    List<AnswerRow> mine = sorted();
    List<AnswerRow> theirs = other.sorted();
    for (int i = 0; i < mine.size() && alike; i++) {
      most = Math.max(most, mine.get(i).distance(theirs.get(i), measure));
    }
    return most;
  }

  /** Whether others are these notes; a server lists ten of a kind and counts the rest. */
  private boolean isListed(Set<String> others) {
    int omitted = 0;
    int listed = 0;
    for (String note : notes) {
      Matcher rest = OMITTED.matcher(note);
      if (rest.matches()) {
        omitted += Integer.parseInt(rest.group(1));
      } else if (others.contains(note)) {
        listed++;
      } else {
        return false;
      }
    }
    return listed + omitted == others.size();
  }

  private List<AnswerRow> sorted() {
    return rows.stream().sorted(Comparator.comparing(AnswerRow::labels)).toList();
  }

  /** Returns what only this answer has, and what only the other has. */
  String difference(Answer other) {
    List<String> mine = lines();
    List<String> theirs = other.lines();
    List<String> shown = new ArrayList<>();
    mine.stream().filter(line -> !theirs.contains(line)).forEach(l -> shown.add("  engine: " + l));
    theirs.stream().filter(line -> !mine.contains(line)).forEach(l -> shown.add("  server: " + l));
    return String.join("\n", shown);
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(type + " " + text));
    sorted().forEach(row -> lines.add(row.labels() + " => " + String.join(" ", row.points())));
    lines.addAll(notes);
    return lines;
  }
}
