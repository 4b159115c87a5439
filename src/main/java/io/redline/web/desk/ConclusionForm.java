package io.redline.web.desk;

import io.redline.facts.Outcome;
import io.redline.report.Attachment;
import io.redline.report.Conclusion;
import io.redline.report.Conclusion.Decision;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A conclusion as typed, on one clause or on all clauses of a question at once: one decision, one
 * ground, one attachment.
 *
 * @param item of each clause its id, {@code @}, and the number of the newest conclusion on it that
 *     the person has seen, if any
 * @param decision {@code accept}, or the outcome decided instead of the machine's
 * @param paper name of the attachment, empty for none; then {@code reference} is its number or
 *     digest and {@code dated} its day
 * @param place where on the page to go on
 */
public record ConclusionForm(
    List<String> item,
    String decision,
    String reason,
    String basis,
    String paper,
    String reference,
    String dated,
    String expires,
    String place) {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final String ACCEPT = "accept";
  private static final int LONGEST_TEXT = 4_000;
  private static final int LAST_YEAR = 2199;

  /** What a person may decide instead of the machine, as a reviewer thinks of it. */
  static final List<Outcome> CHOICES =
      List.of(Outcome.NOT_APPLICABLE, Outcome.SATISFIED, Outcome.REQUIRED, Outcome.VIOLATED);

  public ConclusionForm {
    item = item == null ? List.of() : List.copyOf(item);
    decision = typed(decision);
    reason = typed(reason);
    basis = typed(basis);
    paper = typed(paper);
    reference = typed(reference);
    dated = typed(dated);
    expires = typed(expires);
    place = typed(place);
  }

  private static String typed(String field) {
    return Objects.toString(field, "").strip().replace("\r\n", "\n");
  }

  static ConclusionForm empty() {
    return new ConclusionForm(List.of(), "", "", "", "", "", "", "", "");
  }

  /** Clause ids, in the order sent. */
  public List<String> clauses() {
    return item.stream().map(one -> part(one, 0)).toList();
  }

  /** What was seen of each. */
  List<String> seen() {
    return item.stream().map(one -> part(one, 1)).toList();
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
    if (item.isEmpty()) wrong.add(TEXTS.say("conclusion-form.choose-least-one"));
    else if (different.size() < item.size())
      wrong.add(TEXTS.say("conclusion-form.clause-chosen-twice"));
    boolean override = instead() != null;
    if (!override && !decision.equals(ACCEPT))
      wrong.add(TEXTS.say("conclusion-form.choose-agree-or-decide"));
    if (reason.isEmpty()) wrong.add(TEXTS.say("conclusion-form.give-reason"));
    if (override && basis.isEmpty()) wrong.add(TEXTS.say("conclusion-form.deciding-otherwise"));
    if (reason.length() > LONGEST_TEXT || basis.length() > LONGEST_TEXT)
      wrong.add(TEXTS.say("conclusion-form.reason-basis-most", LONGEST_TEXT));
    if (!expires.isEmpty()) expiry(today, wrong);
    attachment(wrong);
    return wrong;
  }

  private void expiry(LocalDate today, List<Message> wrong) {
    LocalDate day = day(expires);
    if (day == null || day.getYear() > LAST_YEAR)
      wrong.add(TEXTS.say("conclusion-form.no-day-calendar-expected", expires));
    else if (day.isBefore(today))
      wrong.add(TEXTS.say("conclusion-form.lies-before-today", expires, today));
  }

  private void attachment(List<Message> wrong) {
    if (!dated.isEmpty() && day(dated) == null)
      wrong.add(TEXTS.say("conclusion-form.no-attachment-day", dated));
    else if (hasAttachment() && !attachment().isWhole())
      wrong.add(TEXTS.say("conclusion-form.attachment"));
    if (paper.length() > LONGEST_TEXT || reference.length() > LONGEST_TEXT)
      wrong.add(TEXTS.say("conclusion-form.reason-basis-most", LONGEST_TEXT));
  }

  private boolean hasAttachment() {
    return !(paper + reference + dated).isEmpty();
  }

  private Attachment attachment() {
    return Attachment.of(paper, reference, dated.isEmpty() ? null : day(dated));
  }

  private static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private Outcome instead() {
    return CHOICES.stream().filter(o -> o.id().equals(decision)).findFirst().orElse(null);
  }

  /** One for each clause; only for a form without problems. */
  List<Conclusion> conclusions(String by, LocalDate today) {
    Outcome instead = instead();
    return clauses().stream()
        .map(
            clause ->
                new Conclusion(
                        clause,
                        instead == null ? Decision.ACCEPT : Decision.OVERRIDE,
                        reason,
                        basis,
                        by,
                        today,
                        expires.isEmpty() ? null : day(expires),
                        instead)
                    .with(hasAttachment() ? attachment() : null))
        .toList();
  }
}
