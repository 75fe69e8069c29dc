package org.kinlink.disclose;

import com.google.common.collect.ImmutableSet;

/**
 * A fact that a policy lets go.
 *
 * @param what which fact, about whom
 * @param details what is told beside that it exists
 */
public record Grant(Condition what, ImmutableSet<Detail> details) {}
