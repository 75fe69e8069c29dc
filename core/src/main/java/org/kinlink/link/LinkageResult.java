package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import org.kinlink.exchange.Extracts;
import org.kinlink.family.FamilyTables;
import org.kinlink.record.Persons;
import org.kinlink.resolve.PairDecision;
import org.kinlink.safeguard.Safeguards;
import org.kinlink.score.ExpectedPairs;
import org.kinlink.score.FieldWeights;

/**
 * What a run decided. Immutable.
 *
 * @param extracts what was read
 * @param safeguards which records are sealed or restricted
 * @param settings what was asked for
 * @param rehearsal whether every NHS number of the run is a test number
 * @param sources what was found out about each source
 * @param persons which records are one person
 * @param pairs the pairs linked, for review and in conflict, in the order of their rows
 * @param steps what each step decided
 * @param blocking what each blocking rule cost
 * @param overlap what the rules tell of the pairs that they missed
 * @param candidates pairs compared
 * @param weights what the model learnt, field by field
 * @param expected how many pairs the model takes for one person
 * @param distribution distribution of the match weights of the candidate pairs, without gaps
 * @param families households, residences, relationships and family records
 */
public record LinkageResult(
    Extracts extracts,
    Safeguards safeguards,
    LinkageSettings settings,
    boolean rehearsal,
    ImmutableList<SourceFinding> sources,
    Persons persons,
    ImmutableList<PairDecision> pairs,
    ImmutableList<StepCount> steps,
    ImmutableList<BlockingCount> blocking,
    BlockingOverlap overlap,
    long candidates,
    ImmutableList<FieldWeights> weights,
    ExpectedPairs expected,
    ImmutableList<WeightBin> distribution,
    FamilyTables families) {}
