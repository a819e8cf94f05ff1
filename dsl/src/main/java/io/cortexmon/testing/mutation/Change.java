package io.cortexmon.testing.mutation;

import io.cortexmon.promql.Expr;

/**
 * One thing that may be changed in an expression.
 *
 * @param at where the changed text stands, in characters from 0
 * @param node what is replaced
 * @param replacement what stands there then
 * @param variant the last part of the id
 * @param text what is changed into what
 * @param hint what a test would have to look at
 */
record Change(
    MutationKind kind,
    int at,
    Expr node,
    Expr replacement,
    String variant,
    String text,
    String hint) {}
