package io.cortexmon.publish;

import io.cortexmon.definition.Arguments;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.tree.Owner;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The message of a commit: what changed in one line, all of it below, and where it came from. */
final class CommitText {

  private static final int LONGEST_SUBJECT = 72;

  /** More lines than this are counted, not written: nobody reads them. */
  private static final int LONGEST_LIST = 500;

  private final Plan plan;
  private final Source source;
  private final SortedSet<Owner> owners;
  private final String version;
  private final List<String> meaning;

  private CommitText(
      Plan plan, Source source, SortedSet<Owner> owners, String version, List<String> meaning) {
    this.plan = plan;
    this.source = source;
    this.owners = owners;
    this.version = version;
    this.meaning = meaning;
  }

  /**
   * Returns the message.
   *
   * @param owners who publishes
   * @param version the version of the projects
   * @param meaning what the changed files mean, in lines; none to list only the files
   */
  static String of(
      Plan plan, Source source, Collection<Owner> owners, String version, List<String> meaning) {
    return new CommitText(plan, source, new TreeSet<>(owners), version, meaning).text();
  }

  private String text() {
    return subject() + "\n\n" + body() + "\n" + trailers();
  }

  private String subject() {
    String counts = PlanText.counts(plan);
    String who = who();
    String environments = environments();
    for (String start : List.of(who + " (" + environments + ")", who, "monitoring")) {
      String subject = "Publish " + start + ": " + counts;
      if (subject.length() <= LONGEST_SUBJECT) {
        return subject;
      }
    }
    return "Publish monitoring";
  }

  private String who() {
    List<String> projects = owners.stream().map(Owner::project).distinct().toList();
    return projects.size() == 1
        ? projects.get(0).substring(projects.get(0).indexOf(':') + 1)
        : projects.size() + " projects";
  }

  private String environments() {
    return owners.stream().map(Owner::environment).distinct().collect(Collectors.joining(", "));
  }

  private String body() {
    return meaning.isEmpty() ? files() : String.join("\n", meaning) + "\n\n" + files();
  }

  private String files() {
    List<String> lines = PlanText.lines(plan);
    if (lines.size() <= LONGEST_LIST) {
      return String.join("\n", lines) + "\n";
    }
    int more = lines.size() - LONGEST_LIST;
    return String.join("\n", lines.subList(0, LONGEST_LIST)) + "\nand " + more + " more\n";
  }

  private String trailers() {
    StringBuilder trailers = new StringBuilder();
    trailer(trailers, "Source-repository", source.repository());
    trailer(trailers, "Source-commit", source.commit());
    if (source.modified()) {
      trailer(trailers, "Source-modified", "true");
    }
    owners.stream()
        .map(Owner::project)
        .distinct()
        .forEach(project -> trailer(trailers, "Project", project));
    trailer(trailers, "Version", version);
    owners.stream()
        .map(Owner::environment)
        .distinct()
        .sorted()
        .forEach(name -> trailer(trailers, "Environment", name));
    if (source.isKnown()) {
      reference(trailers);
    }
    return trailers.toString();
  }

  /** What Argo CD shows beside a commit: the commit of the source (its source hydrator's guide). */
  private void reference(StringBuilder trailers) {
    String start = "Argocd-reference-commit-";
    trailer(trailers, start + "author", source.author().toString());
    trailer(trailers, start + "sha", source.commit());
    trailer(trailers, start + "subject", source.subject());
    if (!source.body().isBlank()) {
      trailer(trailers, start + "body", Arguments.quoted(source.body().strip()));
    }
    trailer(trailers, start + "repourl", source.repository());
    trailer(
        trailers,
        start + "date",
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).format(source.time()));
  }

  private static void trailer(StringBuilder trailers, String name, String value) {
    if (!value.isBlank()) {
      trailers.append(name).append(": ").append(oneLine(value)).append('\n');
    }
  }

  /** A line break would let a commit's message of the source forge a trailer. */
  private static String oneLine(String value) {
    return value.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
  }
}
