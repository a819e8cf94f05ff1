package io.cortexmon.publish;

import io.cortexmon.publish.diff.UnifiedText;
import io.cortexmon.publish.tree.Content;
import io.cortexmon.publish.tree.Owner;
import io.cortexmon.publish.tree.PublishFolder;
import io.cortexmon.publish.tree.TargetTree;
import io.cortexmon.publish.tree.TargetTree.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a file or folder of the target stops a publish, in words. */
final class Messages {

  private Messages() {}

  static String otherOwner(PublishFolder folder, Owner other) {
    return "folder "
        + folder.path()
        + " belongs to "
        + other
        + ", and "
        + folder.owner()
        + " would publish system "
        + folder.system().name()
        + " to it: rename the system, or give one of them another"
        + " cortex-mon.publish.folder";
  }

  static String otherOwnersFile(PublishFolder folder, String path, Owner other) {
    return path + " belongs to " + other + ", and " + folder.owner() + " renders it, too";
  }

  static String foreign(PublishFolder folder, String path) {
    return rendered(folder, path)
        + " would land on "
        + path
        + " in the target, which cortex-mon did not publish: move that away or delete it there,"
        + " or give another cortex-mon.publish.folder";
  }

  static String notAFolder(PublishFolder folder, String path, String inTheWay) {
    return rendered(folder, path)
        + " can not be published, because "
        + inTheWay
        + " is not a folder in the target but a file or a link, which is never followed";
  }

  static String isAFolder(PublishFolder folder, String path) {
    return rendered(folder, path) + " can not be published: " + path + " is a folder in the target";
  }

  private static String rendered(PublishFolder folder, String path) {
    return "rendered file " + path.substring(folder.path().length() + 1) + " of " + folder.system();
  }

  /** Says that a file was changed by hand, with the way from what is rendered to what is there. */
  static String drift(
      TargetTree target, String path, @Nullable Kind kind, Optional<Content> rendered) {
    String todo =
        "; take the change over into the definitions, or publish with"
            + " cortex-mon.publish.onDrift=overwrite, or keep";
    if (kind == null) {
      return path + " was published, and somebody deleted it" + todo;
    }
    if (kind != Kind.FILE && kind != Kind.EXECUTABLE) {
      return path + " was published as a file, and is none any more" + todo;
    }
    Content there = target.read(path);
    if (rendered.isEmpty()) {
      return path + " is no longer rendered, and somebody has changed it" + todo;
    }
    return path
        + " was published, and somebody has changed it"
        + todo
        + "; from what is rendered to what is there:\n"
        + UnifiedText.of(path, rendered.map(Content::bytes), Optional.of(there.bytes()))
            .text()
            .stripTrailing();
  }
}
