package org.kinlink.link;

import org.kinlink.record.RecordRef;

/**
 * A record that a search found.
 *
 * @param record the record
 * @param evidence why it may be the person searched for
 */
public record SearchMatch(RecordRef record, PairEvidence evidence) {}
