package org.kinlink.record;

/**
 * One field of the schema that all extracts of a run share.
 *
 * @param name name in project files and outputs, such as {@code surname} or {@code upn}
 * @param kind what the field holds
 */
public record Field(String name, FieldKind kind) {}
