package org.kinlink.link;

/**
 * What the run found out about a source.
 *
 * @param name name of the source
 * @param records records used
 * @param oncePerPerson whether the run treated it as holding each person at most once
 * @param stated whether that was stated rather than inferred
 * @param duplicates pairs inferred to be one person inside the source
 */
public record SourceFinding(
    String name, int records, boolean oncePerPerson, boolean stated, int duplicates) {}
