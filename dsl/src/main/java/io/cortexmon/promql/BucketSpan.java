package io.cortexmon.promql;

/**
 * Buckets of a native histogram that follow each other without a gap.
 *
 * @param offset of the first span the index of its first bucket; of any other the number of buckets
 *     left out since the span before
 * @param length the number of buckets
 */
public record BucketSpan(int offset, int length) {}
