package io.redline.cli;

import io.redline.facts.Outcome;
import java.util.Collection;
import java.util.List;

/** Exit codes of the contract. */
final class ExitCode {
  static final int NOTHING_AGAINST = 0;
  static final int VIOLATED = 1;
  static final int UNREADABLE = 2;
  static final int OPEN = 3;
  static final int BROKEN = 4;
  static final int DEFECT = 70;

  private static final List<Integer> WORST_FIRST =
      List.of(DEFECT, BROKEN, UNREADABLE, VIOLATED, OPEN, NOTHING_AGAINST);

  private ExitCode() {}

  /** A clause that failed is a defect of ours, whatever the others say. */
  static int of(Outcome outcome, boolean anyError) {
    if (anyError) return DEFECT;
    return switch (outcome) {
      case VIOLATED -> VIOLATED;
      case ERROR -> DEFECT;
      case UNDETERMINED, REVIEW -> OPEN;
      case REQUIRED, SATISFIED, ENCOURAGED, NOT_APPLICABLE -> NOTHING_AGAINST;
    };
  }

  static int worst(Collection<Integer> codes) {
    return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(UNREADABLE);
  }
}
