/**
 * A Git repository as publishing sees it: branches that are fetched, commits that are built in the
 * object database, and pushes whose outcome is told apart. JGit appears in no public signature.
 */
@NullMarked
package io.cortexmon.publish.git;

import org.jspecify.annotations.NullMarked;
