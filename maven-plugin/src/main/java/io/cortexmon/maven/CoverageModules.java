package io.cortexmon.maven;

import io.cortexmon.testing.coverage.CoverageData;
import io.cortexmon.testing.coverage.CoverageReport;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/**
 * The modules of a build whose coverage is reported. Each leaves its report with its project; who
 * comes last finds all of them.
 *
 * @param session of the build
 * @param execution of the goal, in one of the modules
 */
record CoverageModules(MavenSession session, MojoExecution execution) {

  /** A map of texts: each module may have loaded other classes of this plugin. */
  private static final String KEY = "io.cortexmon.coverage";

  private static final String REPORT = "report";
  private static final String DATA = "data";
  private static final String MINIMUM = "minimum";
  private static final String PLUGIN = "io.cortexmon:cortex-mon-maven-plugin";
  private static final String GOAL = "coverage";

  /** Says that a module has no report. */
  void skip(MavenProject module) {
    module.setContextValue(KEY, Map.of());
  }

  /**
   * Leaves the report of a module.
   *
   * @param data where its tests left what they saw
   * @param minimum what is asked when all modules are known; 0 for nothing
   */
  void add(MavenProject module, CoverageReport report, Path data, double minimum) {
    module.setContextValue(
        KEY,
        Map.of(REPORT, report.json(), DATA, data.toString(), MINIMUM, String.valueOf(minimum)));
  }

  /** Where this was the last of several modules, reports all of them as one. */
  void finish(CoverageCheck check) throws MojoExecutionException, MojoFailureException {
    synchronized (CoverageModules.class) {
      List<MavenProject> modules = modules();
      List<Map<?, ?>> left = new ArrayList<>();
      for (MavenProject module : modules) {
        if (!(module.getContextValue(KEY) instanceof Map<?, ?> one)) {
          return;
        }
        if (!one.isEmpty()) {
          left.add(one);
        }
      }
      try {
        merge(left, modules.size() > 1, check);
      } catch (UncheckedIOException e) {
        throw new MojoExecutionException(e.getMessage(), e);
      }
    }
  }

  private void merge(List<Map<?, ?>> left, boolean isReported, CoverageCheck check)
      throws MojoExecutionException, MojoFailureException {
    CoverageData data = data(left);
    if (isReported && !left.isEmpty()) {
      CoverageReport all = CoverageReport.of(List.of());
      for (Map<?, ?> one : left) {
        all = all.and(CoverageReport.ofJson(text(one, REPORT)));
      }
      check.log().info("All modules together:");
      check.print(all.with(data), List.of(), folder(), "merged");
    }
    for (Map<?, ?> one : left) {
      double minimum = Double.parseDouble(text(one, MINIMUM));
      if (minimum > 0) {
        CoverageReport report = CoverageReport.ofJson(text(one, REPORT)).with(data);
        check.reaches(report, minimum, Path.of(text(one, DATA)), folder().resolve("merged.html"));
      }
    }
  }

  private static CoverageData data(List<Map<?, ?>> left) {
    return CoverageData.in(left.stream().map(one -> Path.of(text(one, DATA))).toList());
  }

  private static String text(Map<?, ?> map, String key) {
    return String.valueOf(map.get(key));
  }

  private Path folder() {
    return Path.of(session.getTopLevelProject().getBuild().getDirectory(), "cortex-mon-coverage");
  }

  /** All modules where the goal was asked for on the command line; otherwise those that have it. */
  private List<MavenProject> modules() {
    boolean isAsked = execution.getSource() == MojoExecution.Source.CLI;
    return session.getProjects().stream().filter(one -> isAsked || hasGoal(one)).toList();
  }

  private static boolean hasGoal(MavenProject module) {
    Plugin plugin = module.getPlugin(PLUGIN);
    return plugin != null && plugin.getExecutions().stream().anyMatch(CoverageModules::hasGoal);
  }

  private static boolean hasGoal(PluginExecution execution) {
    return execution.getGoals().contains(GOAL) && !"none".equals(execution.getPhase());
  }
}
