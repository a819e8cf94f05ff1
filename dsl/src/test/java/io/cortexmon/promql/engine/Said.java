package io.cortexmon.promql.engine;

import com.google.re2j.Pattern;

/** What an error or annotation must say. */
sealed interface Said {

  /** Whatever it says. */
  Said ANYTHING = new Like(Pattern.compile(""));

  boolean fits(String actual);

  /** This text. */
  record Exactly(String text) implements Said {
    @Override
    public boolean fits(String actual) {
      return text.equals(actual);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A text in which the regular expression is found. */
  record Like(Pattern pattern) implements Said {
    @Override
    public boolean fits(String actual) {
      return pattern.matcher(actual).find();
    }

    @Override
    public String toString() {
      return "/" + pattern + "/";
    }
  }
}
