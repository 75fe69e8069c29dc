package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.score.Contribution;
import org.kinlink.score.Step;

/**
 * Why two records are, or are not, one person. It speaks of agreement and holds no value.
 *
 * @param rule the deterministic step that holds them for one person, or null
 * @param contradiction why they cannot be one person whatever the weight, or null
 * @param lines what each field adds to the weight
 * @param priorBits log2 of the odds before anything is compared
 * @param weight the match weight in bits; prior and weight together are log2 of the odds
 * @param probability that they are one person, by these two records alone
 * @param inRun that they are one person, by all that the run found out
 * @param lineA line of the first record in its file
 * @param lineB line of the second record in its file
 * @param restrictedA whether nothing may show where the first person lives
 * @param restrictedB whether nothing may show where the second person lives
 */
public record Explanation(
    @Nullable Step rule,
    @Nullable String contradiction,
    ImmutableList<Contribution> lines,
    double priorBits,
    double weight,
    double probability,
    double inRun,
    int lineA,
    int lineB,
    boolean restrictedA,
    boolean restrictedB) {}
