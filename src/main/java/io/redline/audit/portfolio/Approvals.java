package io.redline.audit.portfolio;

import io.redline.intake.Proposal;
import io.redline.intake.Vocabulary;
import io.redline.rulebook.Clause;
import io.redline.rulebook.Rulebook;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Approvals that a list says are held and that have run out: past their last day, or, of an
 * environmental approval, older than the clause in force lets work begin on.
 */
final class Approvals {
  private static final Catalogue TEXTS = Catalogue.named("portfolio");
  private static final String EVIDENCE = "evidence.";
  private static final String STATUS = ".status";
  private static final String EIA = "eia-approval";
  private static final Set<String> AT_WORK = Set.of("construction", "operation");

  /** The clauses that say so, one after the other; how many years stands in their words. */
  private static final List<String> CLAUSES = List.of("STHJFD-106", "JSXM-12-2");

  private static final Pattern YEARS = Pattern.compile("(?:超过|满)([0-9]+|[一二三四五六七八九十])年");
  private static final String DIGITS = "一二三四五六七八九十";

  private final Vocabulary vocabulary;
  private final List<Clause> clauses;

  Approvals(Rulebook rulebook) {
    this.vocabulary = rulebook.vocabulary();
    this.clauses =
        rulebook.clauses().stream()
            .filter(c -> CLAUSES.contains(c.id()))
            .sorted((a, b) -> CLAUSES.indexOf(a.id()) - CLAUSES.indexOf(b.id()))
            .toList();
  }

  boolean isLapsed(Proposal proposal, LocalDate day) {
    for (Map.Entry<String, Object> fact : proposal.facts().entrySet())
      if (isGranted(fact) && (isPast(proposal, document(fact), day) || isOld(proposal, fact, day)))
        return true;
    return false;
  }

  /** What has run out and why; null when nothing has. */
  @Nullable Message told(Proposal proposal, LocalDate day) {
    Message told = null;
    for (String key : proposal.facts().keySet().stream().sorted().toList()) {
      Map.Entry<String, Object> fact = Map.entry(key, proposal.facts().get(key));
      if (!isGranted(fact)) continue;
      Message one =
          isPast(proposal, document(fact), day)
              ? past(proposal, document(fact), day)
              : isOld(proposal, fact, day) ? old(proposal, day) : null;
      if (one != null) told = told == null ? one : TEXTS.say("and", told, one);
    }
    return told;
  }

  private static boolean isGranted(Map.Entry<String, Object> fact) {
    String key = fact.getKey();
    return key.startsWith(EVIDENCE) && key.endsWith(STATUS) && "granted".equals(fact.getValue());
  }

  private static String document(Map.Entry<String, Object> status) {
    String key = status.getKey();
    return key.substring(EVIDENCE.length(), key.length() - STATUS.length());
  }

  static @Nullable LocalDate day(Proposal proposal, String document, String what) {
    Object day = proposal.facts().get(EVIDENCE + document + "." + what);
    return day instanceof String text ? LocalDate.parse(text) : null;
  }

  private static boolean isPast(Proposal proposal, String document, LocalDate day) {
    LocalDate last = day(proposal, document, "validUntil");
    return last != null && last.isBefore(day);
  }

  private boolean isOld(Proposal proposal, Map.Entry<String, Object> status, LocalDate day) {
    if (!document(status).equals(EIA)) return false;
    LocalDate end = end(proposal, day);
    boolean begun =
        proposal.facts().get("stage") instanceof String stage && AT_WORK.contains(stage)
            || "existing".equals(proposal.facts().get("nature"));
    return end != null && end.isBefore(day) && !begun;
  }

  /** The last day on which work may begin without a review; null when nobody can tell. */
  private @Nullable LocalDate end(Proposal proposal, LocalDate day) {
    LocalDate granted = day(proposal, EIA, "date");
    Clause clause = inForce(day);
    return granted == null || clause == null ? null : granted.plusYears(years(clause));
  }

  private @Nullable Clause inForce(LocalDate day) {
    for (Clause clause : clauses) if (clause.isInForceOn(day) && years(clause) > 0) return clause;
    return null;
  }

  private static int years(Clause clause) {
    Matcher years = YEARS.matcher(clause.quote());
    if (!years.find()) return 0;
    int digit = DIGITS.indexOf(years.group(1));
    return digit < 0 ? Integer.parseInt(years.group(1)) : digit + 1;
  }

  private Message past(Proposal proposal, String document, LocalDate day) {
    LocalDate last = day(proposal, document, "validUntil");
    return TEXTS.say("lapsed.past", title(document), last, day);
  }

  private Message old(Proposal proposal, LocalDate day) {
    Clause clause = inForce(day);
    boolean told = proposal.facts().containsKey("stage");
    return TEXTS.say(
        told ? "lapsed.old" : "lapsed.old-unsaid",
        day(proposal, EIA, "date"),
        years(clause),
        end(proposal, day),
        clause.instrument().title(),
        clause.article(),
        clause.id());
  }

  private Message title(String document) {
    return Message.each(
        lang ->
            lang == Lang.ZH
                ? vocabulary.zh(Vocabulary.EVIDENCE, document)
                : document.replace('-', ' '));
  }
}
