package org.kinlink.score;

import com.google.common.collect.ImmutableList;

/**
 * What the model learnt about one field.
 *
 * @param field name of the field
 * @param comparator name of the comparator
 * @param levels its levels, best agreement first
 */
public record FieldWeights(String field, String comparator, ImmutableList<LevelWeight> levels) {}
