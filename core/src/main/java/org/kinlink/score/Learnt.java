package org.kinlink.score;

/**
 * What a run has learnt, shared by all its scorers and safe to share between threads.
 *
 * @param rules the deterministic steps
 * @param model the model
 * @param frequency how frequent values are
 */
record Learnt(DeterministicRules rules, Model model, TermFrequency frequency) {}
