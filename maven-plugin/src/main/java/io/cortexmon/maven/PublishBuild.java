package io.cortexmon.maven;

import io.cortexmon.publish.CompareLink;
import io.cortexmon.publish.Outcome;
import io.cortexmon.publish.Preview;
import io.cortexmon.publish.PublishRequest;
import io.cortexmon.publish.PublishRun;
import io.cortexmon.publish.Scope;
import io.cortexmon.publish.git.GitConnection;
import io.cortexmon.publish.git.GitCredentials;
import io.cortexmon.publish.git.GitFault;
import io.cortexmon.publish.git.GitReader;
import io.cortexmon.publish.git.GitTarget;
import io.cortexmon.publish.git.Person;
import io.cortexmon.publish.source.History;
import io.cortexmon.publish.source.Source;
import io.cortexmon.publish.source.SourceWorkTree;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.PublishTree;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** One publish for all modules of a build that have the same target. */
final class PublishBuild {

  private final MavenSession session;
  private final SettingsDecrypter decrypter;
  private final Log log;
  private final PublishSettings settings;
  private final List<PublishPart> parts;
  private final PublishReport report;

  PublishBuild(
      MavenSession session,
      SettingsDecrypter decrypter,
      Log log,
      PublishSettings settings,
      List<PublishPart> parts) {
    this.session = session;
    this.decrypter = decrypter;
    this.log = log;
    this.settings = settings;
    this.parts = List.copyOf(parts);
    this.report = new PublishReport(log, settings.url() + ", branch ");
  }

  void run() throws AbstractMojoExecutionException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(PublishBuild.class.getClassLoader());
    try {
      Optional<SourceWorkTree> source =
          SourceWorkTree.of(Path.of(session.getExecutionRootDirectory()));
      try {
        publish(source);
      } finally {
        source.ifPresent(SourceWorkTree::close);
      }
    } catch (GitFault | IllegalArgumentException | UncheckedIOException e) {
      throw new MojoFailureException(e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private void publish(Optional<SourceWorkTree> source) throws AbstractMojoExecutionException {
    GitConnection connection =
        GitConnection.to(settings.url(), parts.get(0).buildFolder().resolve("cortex-mon-publish"))
            .credentials(credentials())
            .timeout(settings.timeout())
            .progress(log::info);
    PublishTree tree = PublishTree.of(parts.stream().map(PublishPart::tree).toList());
    if (settings.pullRequest()) {
      Set<Owner> owners = owners();
      for (Owner owner : owners) {
        publish(connection, request(source, tree, owner::equals), source, Optional.of(owner));
      }
    } else {
      publish(connection, request(source, tree, any -> true), source, Optional.empty());
    }
  }

  private Set<Owner> owners() {
    return parts.stream()
        .flatMap(part -> part.owners().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private GitCredentials credentials() throws MojoExecutionException {
    return ServerCredentials.of(
        settings.serverId(), session.getSettings(), decrypter, System.getenv());
  }

  private PublishRequest request(
      Optional<SourceWorkTree> source, PublishTree tree, Predicate<Owner> chosen) {
    Set<String> leftOut = new HashSet<>();
    parts.forEach(part -> leftOut.addAll(part.leftOut()));
    Set<Owner> owners = owners().stream().filter(chosen).collect(Collectors.toSet());
    List<PublishFolder> folders =
        tree.folders().stream().filter(folder -> owners.contains(folder.owner())).toList();
    return new PublishRequest(
        new PublishTree(folders),
        new Scope(settings.folder(), owners, leftOut),
        settings.branch(),
        settings.createBranch(),
        settings.plan(),
        settings.order(),
        source.map(SourceWorkTree::source).orElse(Source.UNKNOWN),
        parts.stream().map(PublishPart::version).distinct().collect(Collectors.joining(", ")),
        person(settings.author(), "AUTHOR", source),
        person(settings.committer(), "COMMITTER", source));
  }

  private static Person person(String parameter, String role, Optional<SourceWorkTree> source) {
    if (!parameter.isBlank()) {
      return Person.parse(parameter);
    }
    return source
        .flatMap(repository -> repository.person(role, System.getenv()))
        .orElse(new Person("cortex-mon", "cortex-mon@localhost"));
  }

  private void publish(
      GitConnection connection,
      PublishRequest request,
      Optional<SourceWorkTree> source,
      Optional<Owner> proposer)
      throws MojoFailureException {
    History history = source.<History>map(repository -> repository).orElseGet(History::none);
    if (settings.dryRun()) {
      try (GitReader reader = connection.reader()) {
        report.dryRun(Preview.of(reader, request, history), request.tree());
      }
      return;
    }
    try (GitTarget target = connection.target()) {
      PublishRun run = PublishRun.to(target, request, history, settings.limits(), log::info);
      if (proposer.isEmpty()) {
        report.published(run.direct());
        return;
      }
      Outcome outcome = run.proposal(proposer.get().branch());
      report.published(outcome);
      if (outcome.kind() == Outcome.Kind.PUBLISHED) {
        CompareLink.of(settings.url(), settings.branch(), outcome.branch())
            .ifPresent(link -> log.info("Open a pull request: " + link));
      }
    }
  }
}
