package io.cortexmon.promql;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What one expression costs to read, check and print, on average over the expressions of a group in
 * {@code expressions.txt}. The program in {@code dsl/src/bench/go} asks Prometheus's own parser the
 * same; {@code dsl/src/bench/promql.sh} runs both. It stands in this package to measure the steps
 * of {@link PromQl#parse} on their own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PromQlBench {

  /** The group: about 30 bytes, about 130 bytes as in rules, or 2 KiB. */
  @Param({"short", "rule", "long"})
  String group = "short";

  private List<String> texts = List.of();
  private List<Expr> trees = List.of();
  private int next;

  /** Reads the group. */
  @Setup
  public void read() {
    texts = Expressions.group(group);
    trees = texts.stream().map(PromQl::parse).toList();
  }

  /** From text to tokens: the first part of {@link #parse}. */
  @Benchmark
  public int tokens() {
    Lexer lexer = new Lexer(texts.get(index()), false);
    int count = 0;
    while (lexer.next() != TokenType.EOF) {
      count++;
    }
    return count;
  }

  /** The checks of types and arguments: the last part of {@link #parse}. */
  @Benchmark
  public List<ParseError> check() {
    int i = index();
    return TypeChecker.check(trees.get(i), texts.get(i));
  }

  /** From text to a tree, all checks included. */
  @Benchmark
  public Expr parse() {
    return PromQl.parse(texts.get(index()));
  }

  /** From a tree to its canonical text. */
  @Benchmark
  public String print() {
    return trees.get(index()).text();
  }

  /** From a tree to its text on many lines. */
  @Benchmark
  public String pretty() {
    return trees.get(index()).pretty();
  }

  /** Which labels the result has. */
  @Benchmark
  public ResultLabelSet labels() {
    return ResultLabelSet.of(trees.get(index()));
  }

  /** Whether the result can be empty. */
  @Benchmark
  public Emptiness emptiness() {
    return Emptiness.of(trees.get(index()));
  }

  private int index() {
    next = next + 1 < texts.size() ? next + 1 : 0;
    return next;
  }
}
