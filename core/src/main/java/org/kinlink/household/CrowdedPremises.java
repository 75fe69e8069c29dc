package org.kinlink.household;

import org.jspecify.annotations.Nullable;
import org.kinlink.record.Origin;
import org.kinlink.record.RecordRef;

/**
 * Premises where more people are said to live at one time than a household has, named by one of
 * them. They make no household.
 *
 * @param person the person of them with the smallest number
 * @param record the record of that person of whom it is stated
 * @param origin where it is stated, or null when that is not known
 */
public record CrowdedPremises(int person, RecordRef record, @Nullable Origin origin) {}
