/**
 * PromQL as a tree, and the tree as PromQL text exactly as Prometheus prints it.
 *
 * <p>Start at {@link io.cortexmon.promql.Expr}. Grafana's variables and intervals are nodes and
 * windows of the same tree. Knows no other room. There is no parser yet.
 */
@NullMarked
package io.cortexmon.promql;

import org.jspecify.annotations.NullMarked;
