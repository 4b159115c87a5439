package io.redline.audit.result;

/** Findings of a result as text that only grows. */
public interface FindingText {
  /** What stands before the first finding. */
  String start();

  /** Adds the findings of a row. */
  void add(ResultRow row, StringBuilder to);
}
