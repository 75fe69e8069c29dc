package org.kinlink.family;

/**
 * Something in the stated relationships that cannot be, reported and not resolved.
 *
 * @param person the person whose record shows it
 * @param related the other person
 * @param reason a fixed plain phrase without values, such as {@code two birth mothers}
 */
public record Contradiction(int person, int related, String reason) {}
