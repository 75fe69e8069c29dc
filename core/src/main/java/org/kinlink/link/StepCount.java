package org.kinlink.link;

import org.kinlink.score.Step;

/**
 * How much a step decided.
 *
 * @param step the step
 * @param links pairs linked
 * @param reviews pairs for review
 * @param conflicts pairs in conflict
 */
public record StepCount(Step step, int links, int reviews, int conflicts) {}
