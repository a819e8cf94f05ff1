package io.cortexmon.scrape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list of relabelling steps does to labels. */
public final class Relabelings {

  private Relabelings() {}

  /**
   * Returns the labels after these steps in their order, sorted by name, or nothing if a step drops
   * the target or series; exactly as Prometheus 3 relabels ({@code model/relabel/relabel.go}).
   * Labels that start with two underscores are kept, as they are between steps.
   */
  public static Optional<Map<String, String>> apply(
      List<Relabeling> steps, Map<String, String> labels) {
    LabelSet set = new LabelSet(labels);
    Run run = new Run(set);
    for (Relabeling step : steps) {
      if (!step.accept(run)) {
        return Optional.empty();
      }
    }
    return Optional.of(Collections.unmodifiableMap(set.toMap()));
  }

  /**
   * Returns the steps that obey the annotations {@code prometheus.io/scrape}, {@code /scheme},
   * {@code /path} and {@code /port} of pods, a convention older than the Operator: only pods with
   * {@code scrape: "true"} are scraped.
   */
  public static List<Relabeling> fromPodAnnotations() {
    return List.of(
        Relabeling.keepIf(Meta.podAnnotation("prometheus.io/scrape"), "true"),
        Relabeling.from(Meta.podAnnotation("prometheus.io/scheme"))
            .matching("(https?)")
            .into(Meta.SCHEME),
        Relabeling.from(Meta.podAnnotation("prometheus.io/path"))
            .matching("(.+)")
            .into(Meta.METRICS_PATH),
        Relabeling.from(Meta.ADDRESS, Meta.podAnnotation("prometheus.io/port"))
            .matching("(\\[.+\\]|[^:]+)(?::\\d+)?;(\\d+)")
            .into(Meta.ADDRESS, "$1:$2"));
  }

  /** Runs steps on one label set; each answers whether the target or series is still there. */
  private record Run(LabelSet labels) implements Relabeling.Visitor<Boolean> {

    private String joined(SourceLabels source) {
      return source.labels().stream()
          .map(labels::get)
          .collect(Collectors.joining(source.separator()));
    }

    @Override
    public Boolean replace(Relabeling.Replace step) {
      Regex regex = step.source().regex();
      regex
          .match(joined(step.source()))
          .ifPresent(
              match -> {
                String target = Template.of(step.target()).expand(match, regex);
                if (!target.isEmpty()) {
                  labels.set(target, Template.of(step.replacement()).expand(match, regex));
                }
              });
      return true;
    }

    @Override
    public Boolean filter(Relabeling.Filter step) {
      return step.source().regex().matches(joined(step.source())) == step.keeps();
    }

    @Override
    public Boolean compare(Relabeling.Compare step) {
      return labels.get(step.target()).equals(joined(step.source())) == step.keeps();
    }

    @Override
    public Boolean hashMod(Relabeling.HashMod step) {
      labels.set(step.target(), hash(joined(step.source()), step.modulus()));
      return true;
    }

    @Override
    public Boolean changeCase(Relabeling.ChangeCase step) {
      // One code point at a time, as Go does: Java's own toUpperCase makes two letters of some.
      StringBuilder changed = new StringBuilder();
      joined(step.source())
          .codePoints()
          .map(c -> step.upper() ? Character.toUpperCase(c) : Character.toLowerCase(c))
          .forEach(changed::appendCodePoint);
      labels.set(step.target(), changed.toString());
      return true;
    }

    @Override
    public Boolean labelMap(Relabeling.LabelMap step) {
      Template replacement = Template.of(step.replacement());
      for (Map.Entry<String, String> label : labels.entries()) {
        step.regex()
            .match(label.getKey())
            .ifPresent(
                match -> labels.set(replacement.expand(match, step.regex()), label.getValue()));
      }
      return true;
    }

    @Override
    public Boolean filterLabels(Relabeling.FilterLabels step) {
      for (Map.Entry<String, String> label : labels.entries()) {
        if (step.regex().matches(label.getKey()) != step.keeps()) {
          labels.set(label.getKey(), "");
        }
      }
      return true;
    }
  }

  /** The last eight bytes of the MD5 sum as an unsigned number, modulo another. */
  private static String hash(String value, long modulus) {
    try {
      byte[] sum = MessageDigest.getInstance("MD5").digest(value.getBytes(UTF_8));
      long tail = ByteBuffer.wrap(sum).getLong(8);
      return Long.toUnsignedString(Long.remainderUnsigned(tail, modulus));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has MD5", e);
    }
  }
}
