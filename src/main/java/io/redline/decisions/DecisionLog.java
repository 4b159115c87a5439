package io.redline.decisions;

import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import io.redline.screening.Screening;
import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decision log: append-only, each entry chained to the one before. What a method that records
 * has returned is on the disk. Safe for several threads, processes and machines.
 */
public final class DecisionLog implements AutoCloseable {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LONGEST_NAME = 200;

  private final Store store;
  private final Chain chain;
  private final Contents contents;
  private final Keeping keeping;
  private final Anchors anchors;
  private final LogEntry opening;

  private DecisionLog(Store store, Anchors anchors, LogEntry opening) {
    Hashing hashing = Hashing.of(opening.header().path("hash").stringValue());
    this.store = store;
    this.anchors = anchors;
    this.opening = opening;
    this.chain = new Chain(opening.header().path("log").stringValue(), hashing);
    this.contents = new Contents(hashing);
    this.keeping = new Keeping(hashing);
  }

  /**
   * Opens the log, or begins one, chained by SHA-256.
   *
   * @throws LogProblem when it cannot be opened
   */
  public static DecisionLog open(LogPlace place) {
    return open(place, null);
  }

  /**
   * @param hashing what a new log is chained by; an old one keeps its own. Null for either
   * @throws LogProblem when it cannot be opened, or is chained by another hash
   */
  public static DecisionLog open(LogPlace place, Hashing hashing) {
    Store store = Store.open(place);
    try {
      LogEntry opening = store.read(connection -> Chain.bySeq(connection, 0));
      if (opening == null)
        opening =
            store.write(
                connection -> begin(connection, hashing == null ? Hashing.SHA_256 : hashing));
      DecisionLog log = new DecisionLog(store, new Anchors(place), opening);
      if (hashing != null && log.hashing() != hashing)
        throw LogProblem.of(
            "日志已用 " + log.hashing().id() + " 建链，不能改用 " + hashing.id(),
            "the log is chained by "
                + log.hashing().id()
                + "; it cannot change to "
                + hashing.id());
      return log;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private static LogEntry begin(Connection connection, Hashing hashing) throws SQLException {
    LogEntry already = Chain.bySeq(connection, 0);
    if (already != null) return already;
    SecureRandom random = new SecureRandom();
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
    header.put("hash", hashing.id()).put("nonce", HexFormat.of().formatHex(nonce));
    Draft draft = new Draft(Kind.OPENED, Instant.now(), "redline", header);
    return new Chain(name.toString(), hashing).append(connection, List.of(draft)).get(0);
  }

  public Hashing hashing() {
    return Hashing.of(opening.header().path("hash").stringValue());
  }

  /**
   * Records one judgement.
   *
   * @param by who asked
   * @throws LogProblem when it could not be recorded
   */
  public RecordStamp record(Judged judged, Screening screening, String by, Instant at) {
    return record(List.of(judged), screening, by, at).get(0);
  }

  /**
   * Records judgements by one rulebook and set of layers, all or none. Meant for some hundred at a
   * time.
   *
   * @return one stamp for each, in order; all with the same head
   */
  public List<RecordStamp> record(List<Judged> judged, Screening screening, String by, Instant at) {
    List<Prepared> ready = judged.stream().map(one -> Prepared.of(one, contents)).toList();
    return record(ready, screening, by, at, header -> {});
  }

  /**
   * @param more adds to the header of each entry in turn
   */
  List<RecordStamp> record(
      List<Prepared> ready, Screening screening, String by, Instant at, Consumer<ObjectNode> more) {
    String who = name(by);
    KeptRulebook rulebook = keeping.keep(store, screening.rulebook());
    List<KeptLayer> layers = keeping.keepLayers(store, screening);
    List<Draft> drafts = new ArrayList<>();
    for (Prepared one : ready) {
      ObjectNode header = CanonicalJson.MAPPER.createObjectNode();
      one.by(rulebook, layers).into(header);
      more.accept(header);
      drafts.add(new Draft(Kind.ASSESSMENT, at, who, header));
    }
    return append(
        connection -> {
          for (Prepared one : ready) Contents.keep(connection, one.bulk().values());
          return drafts;
        });
  }

  /**
   * Records what a person concludes on a clause of a recorded assessment.
   *
   * @param number of the assessment
   * @throws LogProblem when there is no such assessment or clause, or an override lacks its reason
   *     or legal basis
   */
  public RecordStamp conclude(String number, Conclusion conclusion, Instant at) {
    LogEntry about = get(number);
    ObjectNode header = new Conclusions(this).header(about, conclusion);
    return append(
            connection -> List.of(new Draft(Kind.CONCLUSION, at, name(conclusion.by()), header)))
        .get(0);
  }

  /**
   * Takes in the evidence of an assessment of another log, as an entry of its own.
   *
   * @param foreign what it says of itself, with the hashes of that log
   * @param evidence what it rests on; kept here anew
   * @param by who takes it in
   */
  public RecordStamp takeIn(LogEntry foreign, Evidence evidence, String by, Instant at) {
    String who = name(by);
    return append(
            connection ->
                List.of(
                    new Draft(
                        Kind.IMPORT, at, who, evidence.header(connection, contents, foreign))))
        .get(0);
  }

  /** What people concluded on an assessment, oldest first, expired ones too. */
  public List<Conclusion> conclusions(String number) {
    return conclusionEntries(number).stream().map(Conclusions::of).toList();
  }

  /** The conclusion in an entry of that kind. */
  public static Conclusion conclusion(LogEntry entry) {
    return Conclusions.of(entry);
  }

  /** The entries of {@link #conclusions}. */
  public List<LogEntry> conclusionEntries(String number) {
    return store.read(
        connection ->
            Chain.list(
                connection,
                "where about = ? and kind = 'conclusion' order by seq",
                List.of(get(number).number())));
  }

  /**
   * @param id a record number in any case, or only its digits
   * @throws LogProblem when there is none
   */
  public LogEntry get(String id) {
    String number = id.trim().toUpperCase(Locale.ROOT);
    LogEntry found =
        store.read(
            connection ->
                number.matches("\\d{1,18}")
                    ? Chain.bySeq(connection, Long.parseLong(number))
                    : Chain.byNumber(connection, number));
    if (found == null)
      throw LogProblem.of(
          "日志中没有记录 " + id + "；本日志的编号形如 " + chain.number(1) + "，见 redline log list",
          "no record "
              + id
              + " in this log; its numbers look like "
              + chain.number(1)
              + ", see redline log list");
    return found;
  }

  /** Recorded assessments, newest first. */
  public Search.Page list(Search search) {
    List<Object> parameters = new ArrayList<>();
    String where = search.where(parameters);
    return store.read(
        connection -> {
          long all = count(connection, where, parameters);
          parameters.add(search.most());
          parameters.add(search.skip());
          return new Search.Page(
              all,
              Chain.list(connection, where + " order by seq desc limit ? offset ?", parameters));
        });
  }

  private static long count(Connection connection, String where, List<Object> parameters)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select count(*) from entry " + where)) {
      for (int i = 0; i < parameters.size(); i++) query.setObject(i + 1, parameters.get(i));
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /**
   * What is kept under a hash, checked against it.
   *
   * @throws LogProblem when it is gone or is not what was kept
   */
  public byte[] content(String hash) {
    byte[] bytes = store.read(connection -> Contents.read(connection, hash));
    if (bytes == null || !Hashing.matches(hash, bytes))
      throw LogProblem.of(
          "所存内容 " + hash + (bytes == null ? " 缺失" : " 与其杂凑值不符") + "，请运行 redline log verify",
          "kept content "
              + hash
              + (bytes == null ? " is gone" : " is not what was kept")
              + "; run redline log verify");
    return bytes;
  }

  /**
   * A kept rulebook.
   *
   * @param digest or its beginning
   * @throws LogProblem when no record was judged by it, or several rulebooks begin so
   */
  public KeptRulebook rulebook(String digest) {
    List<LogEntry> found =
        store.read(
            connection ->
                Chain.list(
                    connection,
                    "where seq in (select min(seq) from entry where rulebook like ? group by rulebook)",
                    List.of(digest.toLowerCase(Locale.ROOT) + "%")));
    if (found.size() == 1) return Recorded.of(found.get(0)).rulebook();
    throw LogProblem.of(
        found.isEmpty() ? "日志中没有用规则库 " + digest + " 作的记录" : digest + " 对应多个规则库，请写全",
        found.isEmpty()
            ? "no record in the log was judged by rulebook " + digest
            : "several rulebooks begin with " + digest + "; write it out");
  }

  /** Number and hash of a record, with the newest entry of now as head. */
  public RecordStamp stamp(LogEntry entry) {
    LogEntry head = store.read(Chain::head);
    return new RecordStamp(entry.number(), entry.hash(), head.hash());
  }

  /**
   * Looks at every entry and all that is kept.
   *
   * @param printedHead the head as printed on a report, or null; it must be in the log
   */
  public Verification.Result verify(String printedHead) {
    return new Verification(this).run(printedHead);
  }

  Contents contents() {
    return contents;
  }

  Store store() {
    return store;
  }

  Anchors anchors() {
    return anchors;
  }

  LogEntry opening() {
    return opening;
  }

  /** What is to be appended, prepared in the transaction that appends it. */
  interface Drafting {
    List<Draft> in(Connection connection) throws SQLException, IOException;
  }

  List<RecordStamp> append(Drafting drafting) {
    List<LogEntry> entries =
        store.write(connection -> chain.append(connection, drafting.in(connection)));
    LogEntry head = entries.get(entries.size() - 1);
    anchors.remember(head);
    return entries.stream()
        .map(entry -> new RecordStamp(entry.number(), entry.hash(), head.hash()))
        .toList();
  }

  /** A name is one line, and somebody. */
  static String name(String by) {
    String name = by == null ? "" : by.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches("(?s).*\\p{Cntrl}.*"))
      throw LogProblem.of(
          "记录须有姓名（--by），一行，至多 " + LONGEST_NAME + " 字",
          "a record needs a name (--by), one line of at most " + LONGEST_NAME + " characters");
    return name;
  }

  @Override
  public void close() {
    store.close();
  }
}
