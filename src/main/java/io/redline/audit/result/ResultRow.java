package io.redline.audit.result;

import io.redline.assess.Headline;
import io.redline.facts.Outcome;
import io.redline.words.Catalogue;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One project of a result.
 *
 * @param row number in the list, the heading being 1
 * @param outcome null when the row could not be read
 * @param counts clauses by outcome; empty when the row could not be read
 * @param reason the worst finding in a sentence, or what could not be read with its cell
 * @param next what to do
 * @param standing how it stands with the prohibitions
 * @param reading what its words leave open
 * @param findings those that are not not-applicable, worst first; empty where nobody asks for them
 * @param lead what the name hints at; null when it hints at nothing or nothing is open
 * @param cells what the list itself says, by column; empty where nobody asks for it
 * @param geometry GeoJSON in longitude and latitude; null without one or where nobody asks
 * @param record number of its assessment in the decision log; null when it is not recorded
 */
public record ResultRow(
    int row,
    String id,
    String name,
    Outcome outcome,
    Map<Outcome, Integer> counts,
    String reason,
    String next,
    Standing standing,
    Reading reading,
    List<FindingRow> findings,
    SuspectedActivity lead,
    List<String> cells,
    JsonNode geometry,
    String record) {

  /**
   * How a project stands with the prohibitions.
   *
   * @param headline null when the row could not be read
   * @param prohibition id of the clause that is violated or nearest to it; empty when none is open
   *     and none was measured
   * @param triage its place among the rows to look at first, as {@link Triage} has it
   * @param left what the prohibitions wait for
   */
  public record Standing(Headline headline, String prohibition, double triage, Left left) {
    /** Of a row that could not be read. */
    public static final Standing NONE = new Standing(null, "", Triage.UNREADABLE, Left.NOTHING);
  }

  /**
   * What the words of a row leave open.
   *
   * @param unread cells that could not be read and without which it was judged
   * @param hints kinds of hints in its words that a person may take for facts
   */
  public record Reading(List<UnreadCell> unread, List<String> hints) {
    public static final Reading CLEAR = new Reading(List.of(), List.of());

    public Reading {
      unread = List.copyOf(unread);
      hints = List.copyOf(hints);
    }
  }

  /**
   * Questions that are left.
   *
   * @param questions their ids, what decides most first; one asked of several parts stands once
   * @param who can answer them, each once, in their order
   * @param bureaus the same by their ids
   * @param columns of a list that would hold the answers, by their keys; {@link #NO_COLUMN} where
   *     one of the answers fits into none
   */
  public record Left(
      int number,
      List<String> questions,
      List<String> who,
      List<String> bureaus,
      List<String> columns) {
    /** In place of a key: a person has to judge, or the answer is no cell. */
    public static final String NO_COLUMN = "";

    public static final Left NOTHING = new Left(0, List.of(), List.of(), List.of(), List.of());

    public Left {
      questions = List.copyOf(questions);
      who = List.copyOf(who);
      bureaus = List.copyOf(bureaus);
      columns = List.copyOf(columns);
    }
  }

  /** A finding in a line. */
  public record FindingRow(String clause, Outcome outcome, String summary) {}

  /**
   * Something to confirm, by what would come of it.
   *
   * @param rank A: would be violated; B: would fall under bans that are not settled yet; C: would
   *     need a person or a document; D: none of these
   * @param ids of the activities
   */
  public record SuspectedActivity(
      String rank, List<String> ids, List<String> activities, List<String> words, String whatIf) {
    /** The ranks, the first to look at first. */
    static final List<String> RANKS = List.of("A", "B", "C", "D");

    public SuspectedActivity {
      ids = List.copyOf(ids);
      activities = List.copyOf(activities);
      words = List.copyOf(words);
    }
  }

  public static final String UNREADABLE = "unreadable";
  private static final Catalogue TEXTS = Catalogue.named("result");
  private static final Message UNREADABLE_WORD = TEXTS.say("outcome.unreadable");

  public ResultRow {
    counts = Collections.unmodifiableMap(counts);
    findings = List.copyOf(findings);
    cells = List.copyOf(cells);
  }

  /** The same row, recorded. */
  public ResultRow recorded(String number) {
    return new ResultRow(
        row, id, name, outcome, counts, reason, next, standing, reading, findings, lead, cells,
        geometry, number);
  }

  public Headline headline() {
    return standing.headline();
  }

  public String prohibition() {
    return standing.prohibition();
  }

  /** Cells that could not be read, a line each. */
  public List<String> unread() {
    return reading.unread().stream().map(UnreadCell::told).toList();
  }

  public Left left() {
    return standing.left();
  }

  /** Id of the outcome, as the contract has it. */
  public String outcomeId() {
    return outcome == null ? UNREADABLE : outcome.id();
  }

  /** Who can answer what is left. */
  String ask(Lang lang) {
    return Punctuation.list(lang, left().who());
  }

  /** Without its findings and the list's own cells, which may be large. */
  ResultRow plain() {
    return new ResultRow(
        row, id, name, outcome, counts, reason, next, standing, reading, List.of(), lead, List.of(),
        null, record);
  }

  /** The headline as a person reads it; empty when the row could not be read. */
  String headlineWord(Lang lang) {
    return headline() == null ? "" : headlineWord(headline(), lang);
  }

  /** A headline as a person reads it. */
  public static String headlineWord(Headline headline, Lang lang) {
    return lang.isZh() ? TEXTS.say(lang, "headline." + headline.id()) : headline.id();
  }

  /** Outcome as a person reads it. */
  public static String outcomeWord(Outcome outcome, Lang lang) {
    if (outcome == null) return UNREADABLE_WORD.in(lang);
    return lang.isZh() ? outcome.zh() : outcome.id();
  }
}
