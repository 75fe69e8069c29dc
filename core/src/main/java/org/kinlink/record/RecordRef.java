package org.kinlink.record;

/**
 * Names one record of one source.
 *
 * @param source name of the source
 * @param recordId the id that the source gave the record
 */
public record RecordRef(String source, String recordId) {}
