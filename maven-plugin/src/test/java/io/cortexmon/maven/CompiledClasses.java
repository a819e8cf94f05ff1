package io.cortexmon.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** Classes that a test compiles for itself. */
final class CompiledClasses {

  private CompiledClasses() {}

  /** Compiles one class of the default package, seeing the folder, the others and the language. */
  static void compile(Path to, String name, String source, Path... dependencies)
      throws IOException {
    Path file = Files.createDirectories(to).resolve(name + ".java");
    Files.writeString(file, source);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-d",
                to.toString(),
                "-proc:none",
                "-cp",
                classPath(to, dependencies).stream()
                    .collect(Collectors.joining(File.pathSeparator))
                    .concat(File.pathSeparator + System.getProperty("java.class.path")),
                file.toString());
    assertThat(result).as(messages.toString(StandardCharsets.UTF_8)).isZero();
  }

  /** Returns a loader of the folder and the others, as the goal would make it. */
  static ProjectClasses loaderOf(Path folder, Path... dependencies) {
    return ProjectClasses.over(classPath(folder, dependencies));
  }

  private static List<String> classPath(Path folder, Path... dependencies) {
    List<String> classPath = new ArrayList<>(List.of(folder.toString()));
    for (Path dependency : dependencies) {
      classPath.add(dependency.toString());
    }
    return classPath;
  }
}
