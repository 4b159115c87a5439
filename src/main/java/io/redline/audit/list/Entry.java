package io.redline.audit.list;

/** One project of a list, not yet read. Reading it touches nothing else, so that rows go apart. */
public interface Entry {
  /** Number in the list, the heading being 1; of JSON Lines the line. */
  int row();

  /** The project's own id as written; empty when it has none or it cannot be told. */
  String id();

  /** The project, or what is wrong with it; never fails. */
  ReadRow read();
}
