package io.redline.siting;

/** Whether a project of the kind may stand at a place, as far as clauses that ask the map say. */
public enum Permission {
  /** A clause is violated. */
  BARRED,
  /** A clause may be violated: a layer is missing, says nothing here, or the place is in doubt. */
  UNKNOWN,
  /** Every clause that asks the map and can bar such a project is kept. */
  ALLOWED;

  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
