package io.cortexmon.check;

import io.cortexmon.definition.Place;

/**
 * A place where a dashboard seems to use a variable.
 *
 * @param name the variable's name
 * @param text the reference as it is written, for example {@code ${job:regex}}
 * @param kind how sure it is that a variable is meant
 * @param owner the variable in whose definition it stands; empty elsewhere
 * @param subject the definition that it stands in, for messages
 * @param place where that was declared
 */
record VariableUse(String name, String text, Kind kind, String owner, String subject, Place place) {

  enum Kind {
    /** Nothing else can be meant: in a PromQL query, say. */
    SURE,
    /** As in prose: {@code $HOME} in a text may be just that. */
    PERHAPS,
    /** What names a data source; judged with it. */
    DATA_SOURCE,
    /** What a panel or row is repeated by; judged with it. */
    REPEAT
  }
}
