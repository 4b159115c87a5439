package io.redline.decisions;

import io.redline.decisions.Chain.Draft;
import io.redline.decisions.LogEntry.Kind;
import io.redline.decisions.Recorded.KeptLayer;
import io.redline.decisions.Recorded.KeptRulebook;
import io.redline.report.Conclusion;
import io.redline.report.RecordStamp;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decision log: append-only, each entry chained to the one before. What a method that records
 * has returned is on the disk. Safe for several threads, processes and machines.
 */
public final class DecisionLog implements AutoCloseable {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  /** Where an entry's header names what its row is kept in. */
  static final String SHEAF = "sheaf";

  private final Store store;
  private final Chain chain;
  private final Contents contents;
  private final Keeping keeping;
  private final Anchors anchors;
  private final Lookup lookup;
  private final Sheaves sheaves;
  private final LogEntry opening;

  private DecisionLog(Store store, Anchors anchors, LogEntry opening) {
    Hashing hashing = Opening.hashing(opening);
    this.store = store;
    this.anchors = anchors;
    this.opening = opening;
    this.chain = new Chain(Opening.name(opening), hashing);
    this.contents = new Contents(hashing);
    this.keeping = new Keeping(hashing);
    this.lookup = new Lookup(store, chain);
    this.sheaves = new Sheaves(store, hashing);
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
      LogEntry opening = Opening.of(store);
      if (opening == null)
        opening = Opening.ofNew(store, hashing == null ? Hashing.SHA_256 : hashing);
      DecisionLog log = new DecisionLog(store, new Anchors(place), opening);
      if (hashing != null && log.hashing() != hashing)
        throw LogProblem.refused(
            TEXTS.say("decision-log.log-chained-cannot", log.hashing().id(), hashing.id()));
      return log;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Opens a log to look something up. Never begins one: an empty log in a place mistyped would be
   * found sound.
   *
   * @throws LogProblem when there is none, it lost its opening, or it cannot be opened
   */
  public static DecisionLog existing(LogPlace place) {
    Anchors anchors = new Anchors(place);
    if (!Store.mayExist(place)) throw anchors.none(place);
    Store store = Store.open(place);
    try {
      LogEntry opening = Opening.of(store);
      if (opening == null) throw anchors.none(place);
      return new DecisionLog(store, anchors, opening);
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  public Hashing hashing() {
    return Opening.hashing(opening);
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
    String who = Who.named(by);
    KeptRulebook rulebook = keeping.keep(store, screening.rulebook());
    String layers = keeping.keepLayers(store, screening);
    return append(Drafting.of(ready, rulebook, layers, who, at, more));
  }

  /**
   * Records what a person concludes on a clause of a recorded assessment.
   *
   * @param number of the assessment
   * @throws LogProblem when there is no such assessment or clause, an override lacks its reason or
   *     legal basis, or the assessment is signed
   */
  public RecordStamp conclude(String number, Conclusion conclusion, Instant at) {
    return new Reviewing(this, number).conclude(List.of(conclusion), null, "", at).get(0);
  }

  /**
   * Takes in the evidence of an assessment of another log, as an entry of its own.
   *
   * @param foreign what it says of itself, with the hashes of that log
   * @param evidence what it rests on; kept here anew
   * @param by who takes it in
   */
  public RecordStamp takeIn(LogEntry foreign, Evidence evidence, String by, Instant at) {
    String who = Who.named(by);
    Drafting taken =
        connection -> {
          ObjectNode header = evidence.header(connection, contents, foreign);
          return List.of(new Draft(Kind.IMPORT, at, who, header));
        };
    return append(taken).get(0);
  }

  /** What people concluded on an assessment, oldest first, expired ones too. */
  public List<Conclusion> conclusions(String number) {
    return review(number).conclusions();
  }

  /** The conclusion in an entry of that kind. */
  public static Conclusion conclusion(LogEntry entry) {
    return Conclusions.of(entry);
  }

  /** Everything people have added to an assessment. */
  public Review review(String number) {
    return Review.of(this, get(number));
  }

  /**
   * @param id a record number in any case, or only its digits
   * @throws LogProblem when there is none
   */
  public LogEntry get(String id) {
    return lookup.entry(id);
  }

  /** Recorded assessments, newest first. */
  public Search.Page list(Search search) {
    return lookup.page(search);
  }

  /**
   * What is kept under a hash, checked against it.
   *
   * @throws LogProblem when it is gone or is not what was kept
   */
  public byte[] content(String hash) {
    return lookup.content(hash);
  }

  /**
   * What an entry names by a hash: a file given, the proposal as read, the assessment.
   *
   * @throws LogProblem when it is gone or is not what was kept
   */
  public byte[] content(LogEntry entry, String hash) {
    String sheaf = entry.header().path(SHEAF).asString(null);
    byte[] bytes = sheaf == null ? null : sheaves.get(sheaf).content(hash);
    return bytes == null ? content(hash) : bytes;
  }

  /** What an assessment was judged by beside its rulebook. */
  public List<KeptLayer> layers(LogEntry entry) {
    return KeptLayer.of(entry, this::content);
  }

  /**
   * A kept rulebook.
   *
   * @param digest or its beginning
   * @throws LogProblem when no record was judged by it, or several rulebooks begin so
   */
  public KeptRulebook rulebook(String digest) {
    return lookup.rulebook(digest);
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
    return new Verification(this, true).run(printedHead);
  }

  /** The same of the entries alone; nothing that is kept for them is looked at. */
  public Verification.Result verifyEntries(String printedHead) {
    return new Verification(this, false).run(printedHead);
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

  List<RecordStamp> append(Drafting drafting) {
    anchors.prepare();
    List<LogEntry> entries =
        store.write(connection -> chain.append(connection, drafting.in(connection)));
    LogEntry head = entries.get(entries.size() - 1);
    anchors.remember(head);
    return entries.stream()
        .map(entry -> new RecordStamp(entry.number(), entry.hash(), head.hash()))
        .toList();
  }

  @Override
  public void close() {
    store.close();
  }
}
