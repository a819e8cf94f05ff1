package io.cortexmon.publish;

import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.PublishTree;
import io.cortexmon.render.SystemId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tests publish: folders of systems of the project {@code com.shop:shop}, in production.
 *
 * @param folders the folders
 * @param owners who publishes
 * @param leftOut the classes that are left out
 */
record Rendering(List<PublishFolder> folders, Set<Owner> owners, Set<String> leftOut) {

  static final Owner SHOP = new Owner("com.shop:shop", "production");

  static Rendering nothing() {
    return new Rendering(List.of(), Set.of(SHOP), Set.of());
  }

  /** A system with files; their content is their path unless they are {@code path=content}. */
  static Rendering of(String system, String... files) {
    return nothing().with(SHOP, system, files);
  }

  Rendering and(String system, String... files) {
    return with(SHOP, system, files);
  }

  Rendering with(Owner owner, String system, String... files) {
    SortedMap<String, Content> contents = new TreeMap<>();
    for (String file : files) {
      int equals = file.indexOf('=');
      String path = equals < 0 ? file : file.substring(0, equals);
      contents.put(path, Content.text(file.substring(equals + 1) + "\n"));
    }
    List<PublishFolder> more = new ArrayList<>(folders);
    more.add(
        new PublishFolder(
            owner.environment() + "/" + system,
            owner,
            new SystemId(owner.environment(), system),
            "com.shop." + system,
            contents));
    Set<Owner> all = new HashSet<>(owners);
    all.add(owner);
    return new Rendering(more, all, leftOut);
  }

  /** The same, as another project publishes it. */
  static Rendering by(String project, String system, String... files) {
    Owner owner = new Owner(project, "production");
    return new Rendering(List.of(), Set.of(owner), Set.of()).with(owner, system, files);
  }

  /** A system of many files. */
  static Rendering of(String system, int count) {
    List<String> files = new ArrayList<>();
    for (int i = 100; i < 100 + count; i++) {
      files.add("file-" + i);
    }
    return of(system, files.toArray(String[]::new));
  }

  Rendering leavingOut(String sourceClass) {
    return new Rendering(folders, owners, Set.of(sourceClass));
  }

  PublishTree tree() {
    return new PublishTree(folders);
  }

  Scope scope() {
    return new Scope("", owners, leftOut);
  }

  Plan plan(MapTree target, PlanOptions options) {
    return Plan.of(tree(), target, scope(), options);
  }

  Plan plan(MapTree target) {
    return plan(target, PlanOptions.CAREFUL);
  }

  /** Publishes into a target, which must not refuse it. */
  MapTree into(MapTree target) {
    Plan plan = plan(target);
    if (plan.refused()) {
      throw new AssertionError(plan.refusals());
    }
    return target.after(plan, "1111111111222222222233333333334444444444");
  }
}
