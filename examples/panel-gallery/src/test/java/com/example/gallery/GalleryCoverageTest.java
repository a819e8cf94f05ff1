package com.example.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The gallery shows all that the language can say. What is missing is named; call it in the class
 * of its family, with a panel that one would really want.
 */
class GalleryCoverageTest {

  /** A call or a reference in the gallery's byte code, as it is written there. */
  private record Use(Class<?> owner, String name, List<String> parameters) {

    static Use of(JavaCodeUnitAccess<?> access) {
      return new Use(
          access.getTargetOwner().reflect(),
          access.getName(),
          access.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList());
    }

    /** Whether it may run the method: default methods are called through the panel's own type. */
    boolean runs(Method method) {
      return name.equals(method.getName())
          && method.getDeclaringClass().isAssignableFrom(owner)
          && parameters.equals(
              Arrays.stream(method.getParameterTypes()).map(Class::getName).toList());
    }
  }

  private final JavaClasses gallery =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.example.gallery");

  @Test
  void every_public_option_is_shown() {
    Set<Use> uses = uses();
    Set<String> constants = constants();

    List<String> missing =
        PublicOptions.all().stream()
            .filter(
                option ->
                    option instanceof Method method
                        ? uses.stream().noneMatch(use -> use.runs(method))
                        : !constants.contains(name(option)))
            .map(GalleryCoverageTest::name)
            .sorted()
            .toList();

    assertThat(missing).as("options that the gallery does not show").isEmpty();
  }

  /** A list that finds nothing to show would prove nothing. */
  @Test
  void options_of_each_kind_are_looked_for() {
    assertThat(PublicOptions.all())
        .hasSizeGreaterThan(1000)
        .extracting(GalleryCoverageTest::name)
        .contains(
            "io.cortexmon.dashboard.Dashboard.titled(String)",
            "io.cortexmon.dashboard.Dashboard.tags(String[])",
            "io.cortexmon.dashboard.field.FieldOptions.decimals(int)",
            "io.cortexmon.dashboard.panel.Framed.transparent()",
            "io.cortexmon.dashboard.panel.VisibilityMode.NEVER",
            "io.cortexmon.dashboard.variable.LokiValues.labelNames()")
        .doesNotContain(
            "io.cortexmon.dashboard.panel.TimeSeries.parts(PanelParts)",
            "io.cortexmon.dashboard.field.Color.RED");
  }

  private Set<Use> uses() {
    return gallery.stream()
        .flatMap(type -> type.getCodeUnitAccessesFromSelf().stream())
        .filter(access -> access.getTargetOwner().getName().startsWith("io.cortexmon.dashboard"))
        .map(Use::of)
        .collect(Collectors.toSet());
  }

  private Set<String> constants() {
    return gallery.stream()
        .flatMap(type -> type.getFieldAccessesFromSelf().stream())
        .map(JavaFieldAccess::getTarget)
        .map(field -> field.getOwner().getName() + "." + field.getName())
        .collect(Collectors.toSet());
  }

  private static String name(Member option) {
    String name = option.getDeclaringClass().getName() + "." + option.getName();
    return option instanceof Field
        ? name
        : Stream.of(((Method) option).getParameterTypes())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
