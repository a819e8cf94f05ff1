package io.cortexmon.metric;

/**
 * A query that filters, groups or matches by a target label of a source. The label is there only if
 * some job that exposes the source sets it.
 *
 * @param source whose series must carry the label
 * @param label the target label
 */
public record LabelUse(Source source, Label label) {}
