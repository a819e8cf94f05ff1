/**
 * The values that publishing works on: contents, owners, what is to be published, and what a target
 * holds already. No file is written here, and there is no Git.
 */
@NullMarked
package io.cortexmon.publish.tree;

import org.jspecify.annotations.NullMarked;
