package io.cortexmon.testing.promtool;

import io.cortexmon.monitoring.Monitoring;
import io.cortexmon.render.RenderedTree;
import io.cortexmon.render.Renderer;
import io.cortexmon.rule.RuleGroup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The files of rules of a system as it is rendered, in a folder that is named after what is in
 * them.
 *
 * @param files texts by path
 * @param groups the names of the groups in the order of their evaluation
 */
record RuleFolder(Map<String, String> files, List<String> groups) {

  private static final List<String> RULES =
      List.of("prometheus/alerting-rules.yaml", "prometheus/recording-rules.yaml");

  private static final int NAME_LENGTH = 8;

  static RuleFolder of(Monitoring monitoring) {
    Monitoring rules =
        Monitoring.named(monitoring.name())
            .rules(monitoring.groups())
            .runbooks(monitoring.runbooks());
    RenderedTree tree = Renderer.render(rules);
    Map<String, String> texts = new TreeMap<>();
    for (String path : RULES) {
      if (tree.paths().contains(path)) {
        String name = path.substring(path.indexOf('/') + 1);
        texts.put(name, new String(tree.bytes(path), StandardCharsets.UTF_8));
      }
    }
    String folder = monitoring.name() + "-" + hash(texts.values().toString());
    Map<String, String> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(folder + "/" + name, text));
    List<String> order = monitoring.groups().stream().map(RuleGroup::name).distinct().toList();
    return new RuleFolder(files, order);
  }

  private static String hash(String text) {
    try {
      byte[] bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
