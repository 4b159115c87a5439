package io.redline.web.desk;

import io.redline.facts.Outcome;
import io.redline.report.Conclusion;
import io.redline.report.Conclusion.Decision;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conclusion as typed, on one clause or on several at once.
 *
 * @param items of each clause its id, {@code @}, and the number of the newest conclusion on it that
 *     the person has seen, if any
 */
public record ConclusionForm(
    List<String> items,
    String decision,
    String outcome,
    String reason,
    String basis,
    String expires) {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final int LONGEST_TEXT = 4_000;
  private static final int LAST_YEAR = 2199;

  /** What a person may decide instead of the machine. */
  static final List<Outcome> CHOICES =
      Arrays.stream(Outcome.values()).filter(o -> o != Outcome.ERROR).toList();

  public ConclusionForm {
    items = List.copyOf(items);
    decision = decision.strip();
    outcome = outcome.strip();
    reason = reason.strip().replace("\r\n", "\n");
    basis = basis.strip().replace("\r\n", "\n");
    expires = expires.strip();
  }

  static ConclusionForm empty() {
    return new ConclusionForm(List.of(), "", "", "", "", "");
  }

  /** Clause ids, in the order sent. */
  List<String> clauses() {
    return items.stream().map(item -> part(item, 0)).toList();
  }

  /** What was seen of each. */
  List<String> seen() {
    return items.stream().map(item -> part(item, 1)).toList();
  }

  private static String part(String item, int index) {
    int at = item.lastIndexOf('@');
    if (at < 0) return index == 0 ? item : "";
    return index == 0 ? item.substring(0, at) : item.substring(at + 1);
  }

  /** What is wrong with the form; empty when it can be recorded. */
  List<Message> problems(LocalDate today) {
    List<Message> wrong = new ArrayList<>();
    Set<String> different = new HashSet<>(clauses());
    if (items.isEmpty()) wrong.add(TEXTS.say("conclusion-form.choose-least-one"));
    else if (different.size() < items.size())
      wrong.add(TEXTS.say("conclusion-form.clause-chosen-twice"));
    boolean override = decision.equals("override");
    if (!override && !decision.equals("accept"))
      wrong.add(TEXTS.say("conclusion-form.choose-agree-or-decide"));
    if (reason.isEmpty()) wrong.add(TEXTS.say("conclusion-form.give-reason"));
    if (override && basis.isEmpty()) wrong.add(TEXTS.say("conclusion-form.deciding-otherwise"));
    if (override && instead() == null)
      wrong.add(TEXTS.say("conclusion-form.deciding-otherwise-needs"));
    if (reason.length() > LONGEST_TEXT || basis.length() > LONGEST_TEXT)
      wrong.add(TEXTS.say("conclusion-form.reason-basis-most", LONGEST_TEXT));
    if (!expires.isEmpty()) expiry(today, wrong);
    return wrong;
  }

  private void expiry(LocalDate today, List<Message> wrong) {
    LocalDate day = day();
    if (day == null || day.getYear() > LAST_YEAR)
      wrong.add(TEXTS.say("conclusion-form.no-day-calendar-expected", expires));
    else if (day.isBefore(today))
      wrong.add(TEXTS.say("conclusion-form.lies-before-today", expires, today));
  }

  private LocalDate day() {
    try {
      return LocalDate.parse(expires);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Outcome instead() {
    return CHOICES.stream().filter(o -> o.id().equals(outcome)).findFirst().orElse(null);
  }

  /** One for each clause; only for a form without problems. */
  List<Conclusion> conclusions(String by, LocalDate today) {
    boolean override = decision.equals("override");
    return clauses().stream()
        .map(
            clause ->
                new Conclusion(
                    clause,
                    override ? Decision.OVERRIDE : Decision.ACCEPT,
                    reason,
                    basis,
                    by,
                    today,
                    expires.isEmpty() ? null : day(),
                    override ? instead() : null))
        .toList();
  }
}
