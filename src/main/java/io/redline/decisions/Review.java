package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.report.Conclusion;
import io.redline.report.Notice;
import io.redline.report.Report;
import io.redline.report.Signature;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people have added to a recorded assessment.
 *
 * @param entries conclusions, notices and the signature, oldest first, expired conclusions too
 */
public record Review(LogEntry about, List<LogEntry> entries) {

  /** How far people have come. */
  public enum State {
    WAITING,
    UNDER_WAY,
    NOTIFIED,
    SIGNED
  }

  public Review {
    entries = List.copyOf(entries);
  }

  public static Review of(DecisionLog log, LogEntry about) {
    return log.store().read(connection -> in(connection, about));
  }

  static Review in(Connection connection, LogEntry about) throws SQLException {
    return new Review(
        about,
        Chain.list(
            connection,
            "where about = ? and kind in ('conclusion', 'signature', 'notice') order by seq",
            List.of(about.number())));
  }

  public State state() {
    if (signatureEntry() != null) return State.SIGNED;
    if (noticeEntry() != null) return State.NOTIFIED;
    return entries.isEmpty() ? State.WAITING : State.UNDER_WAY;
  }

  public List<LogEntry> conclusionEntries() {
    return entries.stream().filter(e -> e.kind() == Kind.CONCLUSION).toList();
  }

  public List<Conclusion> conclusions() {
    return conclusionEntries().stream().map(Conclusions::of).toList();
  }

  /** The conclusions on a clause, oldest first. */
  public List<LogEntry> on(String clause) {
    return conclusionEntries().stream()
        .filter(e -> e.header().path("clause").asString("").equals(clause))
        .toList();
  }

  /** Clauses whose newest conclusion holds on the day. */
  public Set<String> concluded(LocalDate day) {
    return counting(day).stream().map(Conclusion::clause).collect(Collectors.toSet());
  }

  /** The conclusions that count on the day. */
  public List<Conclusion> counting(LocalDate day) {
    return Conclusion.counting(conclusions(), day);
  }

  /** The entry of the signature; null while nobody signed. */
  public LogEntry signatureEntry() {
    return entries.stream().filter(e -> e.kind() == Kind.SIGNATURE).findFirst().orElse(null);
  }

  /** The entry of the newest notice; null when none was given. */
  public LogEntry noticeEntry() {
    return entries.stream()
        .filter(e -> e.kind() == Kind.NOTICE)
        .reduce((older, newer) -> newer)
        .orElse(null);
  }

  /**
   * The newest notice, with the conclusions of when it was given.
   *
   * @param report of the assessment
   * @return null when none was given
   */
  public Notice notice(Report report) {
    LogEntry entry = noticeEntry();
    if (entry == null) return null;
    Set<String> resting = new HashSet<>();
    entry.header().path("conclusions").forEach(number -> resting.add(number.stringValue()));
    List<Conclusion> then =
        conclusionEntries().stream()
            .filter(e -> resting.contains(e.number()))
            .map(Conclusions::of)
            .toList();
    LocalDate on = LocalDate.parse(entry.header().path("on").stringValue());
    return Notice.of(
        report.reviewed(then, Signature.NONE, on),
        new Signature(entry.number(), entry.hash(), entry.by(), on));
  }

  /** For a report of the log: the signature, or {@link Signature#NONE}. */
  public Signature signature() {
    LogEntry signed = signatureEntry();
    if (signed == null) return Signature.NONE;
    LocalDate on = LocalDate.parse(signed.header().path("on").stringValue());
    return new Signature(signed.number(), signed.hash(), signed.by(), on);
  }

  /** Number of the newest entry: what somebody who looks now has seen. Empty when there is none. */
  public String latest() {
    return number(entries);
  }

  /** The same of the conclusions on one clause. */
  public String latestOn(String clause) {
    return number(on(clause));
  }

  private static String number(List<LogEntry> some) {
    return some.isEmpty() ? "" : some.get(some.size() - 1).number();
  }
}
