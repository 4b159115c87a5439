package io.redline.site.files;

import io.redline.intake.IntakeProblem;

/**
 * A form in which a site comes as a file. The readers of layer formats (Shapefile, GeoPackage) join
 * by one more implementation in the list of {@link SiteFile}.
 */
interface SiteFormat {

  /** Whether the file is of this form, by its first bytes, its text or its name. */
  boolean recognises(SiteSource source) throws IntakeProblem;

  /**
   * What the file draws.
   *
   * @throws IntakeProblem naming line, row, cell or pointer of everything that is not understood
   */
  Drawing read(SiteSource source) throws IntakeProblem;
}
