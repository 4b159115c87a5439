package io.redline.report;

import io.redline.facts.Outcome;

/** Outcomes in the words of formats that are not ours. */
final class ExchangeState {
  private ExchangeState() {}

  /** SARIF's kind; null for what belongs among the notifications of the tool. */
  static String sarif(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> "fail";
      case ERROR -> null;
      case UNDETERMINED -> "open";
      case REVIEW -> "review";
      case REQUIRED, ENCOURAGED -> "informational";
      case SATISFIED -> "pass";
      case NOT_APPLICABLE -> "notApplicable";
    };
  }

  /** XCCDF's rule result. */
  static String xccdf(Outcome outcome) {
    return switch (outcome) {
      case VIOLATED -> "fail";
      case ERROR -> "error";
      case UNDETERMINED -> "unknown";
      case REVIEW -> "notchecked";
      case REQUIRED, ENCOURAGED -> "informational";
      case SATISFIED -> "pass";
      case NOT_APPLICABLE -> "notapplicable";
    };
  }
}
