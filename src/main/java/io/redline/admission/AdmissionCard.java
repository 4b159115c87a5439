package io.redline.admission;

import java.time.LocalDate;

/**
 * What is said of an admission list (准入清单).
 *
 * @param path of the file, relative to the layers directory, or absolute
 * @param number 文号, or empty
 * @param issuer or empty
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, or null
 */
public record AdmissionCard(
    String path,
    String title,
    String number,
    String issuer,
    String edition,
    String source,
    LocalDate effectiveFrom,
    LocalDate effectiveTo) {

  public boolean isInForceOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveTo == null || !day.isAfter(effectiveTo));
  }

  /** The same list from where it lies now. */
  public AdmissionCard at(String newPath) {
    return new AdmissionCard(
        newPath, title, number, issuer, edition, source, effectiveFrom, effectiveTo);
  }
}
