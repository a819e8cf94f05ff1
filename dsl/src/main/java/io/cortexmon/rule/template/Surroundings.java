package io.cortexmon.rule.template;

/**
 * What functions know besides their arguments.
 *
 * @param millis the time of the evaluation
 * @param externalUrl where Prometheus can be reached
 * @param pathPrefix its path
 * @param hasServer whether there is a Prometheus that has an address
 */
record Surroundings(
    TemplateQuery queries, long millis, String externalUrl, String pathPrefix, boolean hasServer) {

  Surroundings(TemplateQuery queries, long millis, String externalUrl, String pathPrefix) {
    this(queries, millis, externalUrl, pathPrefix, true);
  }

  Surroundings withoutServer() {
    return new Surroundings(queries, millis, externalUrl, pathPrefix, false);
  }

  /** Returns an address, or fails as a server without one does. */
  Value address(String text) throws CallFailure {
    if (!hasServer) {
      throw new CallFailure("runtime error: invalid memory address or nil pointer dereference");
    }
    return Value.of(text);
  }
}
