package io.redline.report;

import java.time.LocalDate;

/**
 * A named person's signature under a recorded assessment.
 *
 * @param record number of the signature's own record; empty while nobody signed
 * @param hash of that record
 * @param by the person's name
 * @param on the day of signing; null while nobody signed
 */
public record Signature(String record, String hash, String by, LocalDate on) {
  /** Nobody signed yet. */
  public static final Signature NONE = new Signature("", "", "", null);

  public boolean isGiven() {
    return on != null;
  }
}
