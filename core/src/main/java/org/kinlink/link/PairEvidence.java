package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.score.Contribution;
import org.kinlink.score.Step;

/**
 * What speaks for and against two records being one person. It speaks of agreement and holds no
 * value.
 *
 * @param step the deterministic step that holds them for one person, or null
 * @param differentNumbers whether they have two different NHS numbers, and so are never one person
 *     without somebody looking into it
 * @param weight the match weight in bits
 * @param probability that they are one person, by the model
 * @param lines what each field adds to the weight
 */
public record PairEvidence(
    @Nullable Step step,
    boolean differentNumbers,
    double weight,
    double probability,
    ImmutableList<Contribution> lines) {}
