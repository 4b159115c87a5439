package io.redline.report;

/**
 * Where an assessment stands in the decision log, as printed on every report.
 *
 * @param number the record's own number
 * @param hash of the record itself, in hexadecimal
 * @param head hash of the newest record when the report was made; anchors the log against a cut
 *     tail
 */
public record RecordStamp(String number, String hash, String head) {}
