/**
 * Where a publish comes from: the project's own Git repository, which is only read. It tells the
 * commit, how that stands to earlier ones, and who publishes.
 */
@NullMarked
package io.cortexmon.publish.source;

import org.jspecify.annotations.NullMarked;
