package org.kinlink.envelope;

/**
 * What a file says of its content.
 *
 * @param profile the profile of the encoding
 * @param parameters the hash of all parameters
 * @param key the check value of the shared key
 * @param project the project
 * @param source the name of the source
 * @param records how many records there are
 * @param sequence a number that grows from file to file of an owner
 */
public record EnvelopeContent(
    String profile,
    String parameters,
    String key,
    String project,
    String source,
    long records,
    long sequence) {}
