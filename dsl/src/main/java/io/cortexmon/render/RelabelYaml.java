package io.cortexmon.render;

import io.cortexmon.scrape.Regex;
import io.cortexmon.scrape.Relabeling;
import io.cortexmon.scrape.SourceLabels;
import java.util.List;

/** Writes relabelling steps; what Prometheus assumes anyway is left out. */
final class RelabelYaml implements Relabeling.Visitor<YamlMap> {

  private final Spelling spelling;

  private RelabelYaml(Spelling spelling) {
    this.spelling = spelling;
  }

  static List<YamlMap> of(List<Relabeling> steps, Spelling spelling) {
    RelabelYaml writer = new RelabelYaml(spelling);
    return steps.stream().map(step -> step.accept(writer)).toList();
  }

  private YamlMap source(SourceLabels source) {
    YamlMap map = new YamlMap().putList(spelling.of("source_labels"), source.labels());
    if (!source.separator().equals(";")) {
      map.put("separator", source.separator());
    }
    if (!source.regex().equals(Regex.ANYTHING)) {
      map.put("regex", source.regex().toString());
    }
    return map;
  }

  private YamlMap replacement(YamlMap map, String replacement) {
    return replacement.equals(Relabeling.DEFAULT_REPLACEMENT)
        ? map
        : map.put("replacement", replacement);
  }

  @Override
  public YamlMap replace(Relabeling.Replace step) {
    YamlMap map = source(step.source()).put(spelling.of("target_label"), step.target());
    return replacement(map, step.replacement());
  }

  @Override
  public YamlMap filter(Relabeling.Filter step) {
    return source(step.source()).put("action", step.keeps() ? "keep" : "drop");
  }

  @Override
  public YamlMap compare(Relabeling.Compare step) {
    return new YamlMap()
        .putList(spelling.of("source_labels"), step.source().labels())
        .put(spelling.of("target_label"), step.target())
        .put("action", step.keeps() ? "keepequal" : "dropequal");
  }

  @Override
  public YamlMap hashMod(Relabeling.HashMod step) {
    return source(step.source())
        .put("modulus", step.modulus())
        .put(spelling.of("target_label"), step.target())
        .put("action", "hashmod");
  }

  @Override
  public YamlMap changeCase(Relabeling.ChangeCase step) {
    return source(step.source())
        .put(spelling.of("target_label"), step.target())
        .put("action", step.upper() ? "uppercase" : "lowercase");
  }

  @Override
  public YamlMap labelMap(Relabeling.LabelMap step) {
    YamlMap map = new YamlMap().put("regex", step.regex().toString());
    return replacement(map, step.replacement()).put("action", "labelmap");
  }

  @Override
  public YamlMap filterLabels(Relabeling.FilterLabels step) {
    return new YamlMap()
        .put("regex", step.regex().toString())
        .put("action", step.keeps() ? "labelkeep" : "labeldrop");
  }
}
