package io.cortexmon.publish.tree;

import java.util.Locale;

/** Who reads the Kubernetes objects, and what it would do to their text if nothing was done. */
public enum Profile {
  /** Nobody that changes them, such as {@code kubectl apply}. */
  NONE {
    @Override
    Content fit(String path, Content file) {
      return file;
    }
  },

  /**
   * Flux, whose substitution after a build replaces <code>${..}</code>: objects that hold one get
   * the annotation that turns it off for them (Flux documentation, "Kustomization", "Post build
   * variable substitution").
   */
  FLUX {
    @Override
    Content fit(String path, Content file) {
      return ObjectText.annotate(
          file,
          object -> object.contains("${"),
          "kustomize.toolkit.fluxcd.io/substitute",
          "disabled");
    }
  },

  /**
   * Helm, whose templates are Go's: a <code>{{</code> of an alert or a dashboard is written so that
   * a template of a chart gives it back.
   */
  HELM {
    @Override
    Content fit(String path, Content file) {
      String text = file.text();
      return text.contains("{{") ? Content.text(text.replace("{{", "{{ \"{{\" }}")) : file;
    }
  },

  /** Helm, where an object with <code>{{</code> is rather refused than changed. */
  HELM_STRICT {
    @Override
    Content fit(String path, Content file) {
      int line = ObjectText.lineOf(file, "{{");
      if (line > 0) {
        throw new IllegalArgumentException(
            path
                + " holds {{ in line "
                + line
                + ", which Helm would read as its own: publish with profile helm, which escapes"
                + " it");
      }
      return file;
    }
  },

  /**
   * Argo CD, whose client-side apply keeps a copy of an object in an annotation of at most 256 KiB:
   * a larger object gets the option to be applied by the server (Argo CD documentation, "Sync
   * Options").
   */
  ARGOCD {
    @Override
    Content fit(String path, Content file) {
      return ObjectText.annotate(
          file,
          object -> Content.text(object).size() > LARGE,
          "argocd.argoproj.io/sync-options",
          "ServerSideApply=true");
    }
  };

  /** An annotation takes 256 KiB in all, and this leaves room for the others. */
  private static final int LARGE = 240 * 1024;

  /**
   * Makes a file of Kubernetes objects fit.
   *
   * @throws IllegalArgumentException where the file can not be published so
   */
  abstract Content fit(String path, Content file);

  /** Returns the name as a parameter has it: {@code helm-strict}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
