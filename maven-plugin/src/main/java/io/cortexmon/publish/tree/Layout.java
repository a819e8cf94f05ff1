package io.cortexmon.publish.tree;

import io.cortexmon.render.RenderedTree.Entry;
import io.cortexmon.render.SystemTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the files of a system go in a target, which of them, and made fit for whom.
 *
 * @param folder the folder in the target; empty for the target itself
 * @param template the folder of a system in it, with <code>{environment}</code> and <code>{system}
 *     </code>
 * @param mode which files
 * @param profile who reads the Kubernetes objects
 */
public record Layout(String folder, String template, Mode mode, Profile profile) {

  /** The template that every layout has unless another is given. */
  public static final String DEFAULT_TEMPLATE = "{environment}/{system}";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final String KUBERNETES = "kubernetes/";

  /** Which of the rendered files are published. */
  public enum Mode {
    /** Kubernetes objects and their {@code kustomization.yaml}. */
    KUBERNETES,
    /** The files that Prometheus, Alertmanager and Grafana read themselves. */
    PLAIN,
    /** Both, side by side. */
    BOTH;

    boolean takes(String path) {
      return switch (this) {
        case KUBERNETES -> path.startsWith(Layout.KUBERNETES);
        case PLAIN -> !path.startsWith(Layout.KUBERNETES);
        case BOTH -> true;
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Checks the folder and the template.
   *
   * @throws IllegalArgumentException where the folder leads out of the target, or the template has
   *     a placeholder that there is not
   */
  public Layout {
    folder = withoutSlashes(folder);
    template = withoutSlashes(template);
    if (!folder.isEmpty()) {
      TargetPath.check(folder);
    }
    TargetPath.check(filled(template, "environment", "system"));
  }

  private static String withoutSlashes(String path) {
    String short_ = path.strip();
    if (short_.equals(".") || short_.equals("/")) {
      return "";
    }
    String from = short_.startsWith("./") ? short_.substring(2) : short_;
    return from.endsWith("/") ? from.substring(0, from.length() - 1) : from;
  }

  private static String filled(String template, String environment, String system) {
    Matcher placeholder = PLACEHOLDER.matcher(template);
    StringBuilder filled = new StringBuilder();
    while (placeholder.find()) {
      String value =
          switch (placeholder.group(1)) {
            case "environment" -> environment;
            case "system" -> system;
            default ->
                throw new IllegalArgumentException(
                    "layout "
                        + template
                        + ": there is no "
                        + placeholder.group()
                        + ", only {environment} and {system}");
          };
      placeholder.appendReplacement(filled, Matcher.quoteReplacement(value));
    }
    return placeholder.appendTail(filled).toString();
  }

  /** Returns the folder of a system in the target. */
  public String folderOf(SystemTree system) {
    return TargetPath.in(folder, filled(template, system.id().environment(), system.id().name()));
  }

  /**
   * Renders systems into what is to be published. A system that has no file of this mode is left
   * out.
   *
   * @param project {@code groupId:artifactId}
   * @throws IllegalArgumentException where the profile refuses an object, with all of them; or
   *     where two systems would share a folder
   */
  public PublishTree tree(String project, List<SystemTree> systems) {
    List<String> problems = new ArrayList<>();
    Map<String, SystemTree> taken = new HashMap<>();
    List<PublishFolder> folders = new ArrayList<>();
    for (SystemTree system : systems) {
      SortedMap<String, Content> files = files(system, problems);
      if (files.isEmpty()) {
        continue;
      }
      String path = folderOf(system);
      SystemTree other = taken.put(path, system);
      if (other != null) {
        problems.add(shared(path, other, system));
      }
      Owner owner = new Owner(project, system.id().environment());
      folders.add(new PublishFolder(path, owner, system.id(), system.sourceClass(), files));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new PublishTree(folders);
  }

  private String shared(String path, SystemTree one, SystemTree other) {
    return "systems "
        + one.id()
        + " and "
        + other.id()
        + " would both be published to folder "
        + path
        + ": the layout "
        + template
        + " must tell them apart";
  }

  private SortedMap<String, Content> files(SystemTree system, List<String> problems) {
    SortedMap<String, Content> files = new TreeMap<>();
    for (Entry entry : system.tree().entries()) {
      if (!mode.takes(entry.path())) {
        continue;
      }
      Content content = Content.of(entry.bytes());
      boolean object = entry.path().startsWith(KUBERNETES) && !entry.kind().equals("kustomization");
      try {
        files.put(entry.path(), object ? profile.fit(entry.path(), content) : content);
      } catch (IllegalArgumentException e) {
        problems.add(system.id() + ": " + e.getMessage());
      }
    }
    return files;
  }
}
