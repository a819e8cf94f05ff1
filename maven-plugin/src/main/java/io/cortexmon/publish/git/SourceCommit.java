package io.cortexmon.publish.git;

import java.time.OffsetDateTime;

/**
 * A commit of the project that is published from.
 *
 * @param commit its 40 hexadecimal digits
 * @param subject the first line of its message
 * @param body the rest of its message; empty where there is none
 * @param author who wrote it
 * @param time when it was written, in the author's time zone
 */
public record SourceCommit(
    String commit, String subject, String body, Person author, OffsetDateTime time) {}
