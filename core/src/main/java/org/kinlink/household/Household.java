package org.kinlink.household;

import com.google.common.collect.ImmutableList;

/**
 * Who lives at one address. Only its id and its members travel, never the address.
 *
 * @param id id without meaning, such as {@code H000001}
 * @param residences the residences at that address
 */
public record Household(String id, ImmutableList<PersonResidence> residences) {}
