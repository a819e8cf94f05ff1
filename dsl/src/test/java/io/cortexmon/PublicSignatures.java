package io.cortexmon;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user of the jar sees: the types in signatures that are public or protected. */
final class PublicSignatures {

  static final DescribedPredicate<JavaClass> ARE_PUBLIC =
      DescribedPredicate.describe("are public", PublicSignatures::isPublic);

  static final ArchCondition<JavaClass> NAME_NO_LIBRARY =
      new ArchCondition<>(
          "name types of the JDK, our own and MetricSnapshots in their signatures, and no others") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
          foreignTypes(type).forEach(text -> events.add(SimpleConditionEvent.violated(type, text)));
        }
      };

  private static final List<String> OURS_AND_JAVA = List.of("io.cortexmon.", "java.");

  /** What users of Prometheus's client library have in hand, and nothing else can say as much. */
  private static final String SNAPSHOTS = "io.prometheus.metrics.model.snapshots.MetricSnapshots";

  private PublicSignatures() {}

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicSignatures::isPublic).orElse(true);
  }

  private static List<String> foreignTypes(JavaClass type) {
    Stream<String> supertypes =
        Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream())
            .flatMap(supertype -> foreign(type.getName() + " extends", supertype));
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> isVisible(field.getModifiers()))
            .flatMap(field -> foreign(field.getFullName(), field.getType()));
    Stream<String> methods =
        type.getCodeUnits().stream()
            .filter(method -> isVisible(method.getModifiers()))
            .flatMap(PublicSignatures::foreign);
    return Stream.of(supertypes, fields, methods).flatMap(found -> found).toList();
  }

  private static Stream<String> foreign(JavaCodeUnit method) {
    Stream<JavaType> thrown = method.getExceptionTypes().stream().map(type -> type);
    Stream<JavaType> types =
        Stream.of(Stream.of(method.getReturnType()), method.getParameterTypes().stream(), thrown)
            .flatMap(found -> found);
    return types.flatMap(type -> foreign(method.getFullName(), type));
  }

  private static Stream<String> foreign(String where, JavaType type) {
    Collection<String> names =
        type.getAllInvolvedRawTypes().stream()
            .map(JavaClass::getBaseComponentType)
            .filter(raw -> !raw.isPrimitive())
            .map(JavaClass::getName)
            .filter(name -> OURS_AND_JAVA.stream().noneMatch(name::startsWith))
            .filter(name -> !name.equals(SNAPSHOTS))
            .collect(Collectors.toSet());
    return names.stream().map(name -> where + " names " + name);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }
}
