/**
 * Publishing: what a build rendered becomes one commit in the Git repository that a cluster
 * follows, or no commit where nothing changed.
 *
 * <p>Five rooms, each of which imports only those before it: {@code publish.tree} (values: what is
 * published, what is there), {@code publish.diff} (how two trees differ), {@code publish.git} (a
 * repository: fetch, commit, push), {@code publish.source} (the project's own repository), and this
 * one (what may change, in which order, and the loop around a repository that others push to). Of
 * the language they see the rendered files alone; {@code publish.diff} reads PromQL as well.
 */
@NullMarked
package io.cortexmon.publish;

import org.jspecify.annotations.NullMarked;
