package com.example.gallery;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.cortexmon.dashboard.GridPos;
import io.cortexmon.dashboard.PlacedPanel;
import io.cortexmon.dashboard.field.Color;
import io.cortexmon.dashboard.field.Field;
import io.cortexmon.dashboard.field.FieldConfig;
import io.cortexmon.dashboard.field.FieldOverride;
import io.cortexmon.dashboard.field.GrafanaUnit;
import io.cortexmon.dashboard.field.Quantity;
import io.cortexmon.dashboard.panel.HeatmapUnit;
import io.cortexmon.dashboard.panel.PanelJson;
import io.cortexmon.dashboard.panel.PanelParts;
import io.cortexmon.dashboard.panel.Size;
import io.cortexmon.dashboard.provisioning.DataSourceParts;
import io.cortexmon.dashboard.provisioning.Provisioning;
import io.cortexmon.definition.Place;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that one can say of a dashboard: the public methods of room {@code dashboard} that make a
 * value or return a changed copy of one, and its public constants.
 *
 * <p>Not counted, because they are for those who add a panel type and not for those who use one:
 * abstract methods and those that answer them, methods that take a {@link Place}, the JSON values
 * in {@code dashboard.json}, the parts that panels are made of, and what checks compare. Tables of
 * names ({@link GrafanaUnit}, {@link Color}) count as types, not name by name.
 */
final class PublicOptions {

  private static final String ROOM = "io.cortexmon.dashboard";

  private static final Set<Class<?>> PARTS =
      Set.of(
          Field.class,
          FieldConfig.class,
          DataSourceParts.class,
          FieldOverride.class,
          GridPos.class,
          HeatmapUnit.class,
          PanelJson.class,
          PanelParts.class,
          PlacedPanel.class,
          Provisioning.class,
          Quantity.class,
          Size.class);

  private static final Set<Class<?>> TABLES = Set.of(Color.class, GrafanaUnit.class);

  private PublicOptions() {}

  /** Returns them, each once: an overridden method is another. */
  static List<Member> all() {
    return new ClassFileImporter()
        .withImportOption(location -> !location.contains("test")).importPackages(ROOM).stream()
            .filter(type -> !type.getPackageName().equals(ROOM + ".json"))
            .map(JavaClass::reflect)
            .filter(PublicOptions::isPublic)
            .filter(type -> !PARTS.contains(type))
            .flatMap(type -> Stream.concat(methods(type), constants(type)))
            .toList();
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static Stream<Member> methods(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !Modifier.isAbstract(method.getModifiers()))
        .filter(method -> !List.of(method.getParameterTypes()).contains(Place.class))
        .filter(method -> !isOfEnum(method))
        .filter(
            method -> Modifier.isStatic(method.getModifiers()) ? isFactory(method) : isCopy(method))
        .map(Member.class::cast);
  }

  private static boolean isOfEnum(Method method) {
    return method.getDeclaringClass().isEnum()
        && Modifier.isStatic(method.getModifiers())
        && Set.of("values", "valueOf").contains(method.getName());
  }

  private static boolean isFactory(Method method) {
    return method.getReturnType().getName().startsWith(ROOM);
  }

  private static boolean isCopy(Method method) {
    Type returned = method.getGenericReturnType();
    boolean itself = returned.equals(method.getDeclaringClass());
    boolean ownVariable =
        returned instanceof TypeVariable<?> variable
            && variable.getGenericDeclaration().equals(method.getDeclaringClass());
    return (itself || ownVariable) && !answersAbstract(method, method.getDeclaringClass());
  }

  private static boolean answersAbstract(Method method, Class<?> type) {
    return Arrays.stream(type.getInterfaces())
        .anyMatch(
            parent ->
                Arrays.stream(parent.getDeclaredMethods())
                        .filter(other -> Modifier.isAbstract(other.getModifiers()))
                        .anyMatch(other -> isSame(method, other))
                    || answersAbstract(method, parent));
  }

  static boolean isSame(Method one, Method other) {
    return one.getName().equals(other.getName())
        && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
  }

  private static Stream<Member> constants(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .filter(field -> field.getType().getName().startsWith(ROOM))
        .filter(field -> !TABLES.contains(type))
        .map(Member.class::cast);
  }
}
