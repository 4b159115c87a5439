package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.intake.CanonicalJson;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Looks at a log from its opening on and stops at the first entry that is not as it was written.
 * Entries written meanwhile are looked at too; nobody is kept waiting.
 */
public final class Verification {
  private static final Catalogue TEXTS = Catalogue.named("decisions");

  private static final int PAGE = 500;
  private static final Set<String> KEPT = Set.of("hash", "read", "assessment");

  private final DecisionLog log;
  private final boolean kept;
  private final String logName;
  private final Hashing hashing;
  private final Set<String> checked = new HashSet<>();
  private final Map<String, Long> seqs = new HashMap<>();
  private final Sheaves sheaves;
  private long expected;
  private String previous = "";

  /**
   * What was found.
   *
   * @param entries sound ones before the fault, the opening included
   * @param head hash of the last sound entry; empty when there is none
   * @param fault null when all is sound
   * @param remarks what does not speak against the log but should be known
   */
  public record Result(long entries, String head, Fault fault, List<Message> remarks) {
    public boolean isSound() {
      return fault == null;
    }
  }

  /**
   * The first thing wrong.
   *
   * @param number of the entry that is bad, or that should be there
   */
  public record Fault(String number, Message what) {}

  private record Row(long seq, String hash, byte[] header, List<String> columns) {}

  /**
   * @param kept look at what is kept for the entries too
   */
  Verification(DecisionLog log, boolean kept) {
    this.kept = kept;
    this.log = log;
    this.logName = log.opening().header().path("log").stringValue();
    this.hashing = log.hashing();
    this.sheaves = new Sheaves(log.store(), hashing);
  }

  Result run(String printedHead) {
    // Read first: an anchor is written after its entry, so the entry has to be there later.
    Anchors.Anchor anchor = log.anchors().known();
    Fault fault = entries();
    if (fault == null && anchor != null) fault = anchored(anchor);
    if (fault == null && printedHead != null) fault = printed(printedHead.strip());
    return new Result(
        expected,
        previous,
        fault,
        fault == null ? remarks(anchor != null || printedHead != null) : List.of());
  }

  private Fault entries() {
    long from = Long.MIN_VALUE;
    for (List<Row> page = page(from); !page.isEmpty(); page = page(from)) {
      for (Row row : page) {
        Message wrong = wrong(row);
        if (wrong != null) return new Fault(number(expected), wrong);
        seqs.put(row.hash(), expected);
        previous = row.hash();
        from = row.seq();
        expected++;
      }
    }
    return expected == 0 ? new Fault(number(0), TEXTS.say("verification.opening-log-gone")) : null;
  }

  private List<Row> page(long from) {
    return log.store()
        .read(
            connection -> {
              List<Row> rows = new ArrayList<>();
              try (PreparedStatement query =
                  connection.prepareStatement(
                      "select seq, hash, header, number, kind, made_at, made_by, about, proposal_id, proposal_name,"
                          + " as_of, outcome, rulebook from entry where seq "
                          + (from == Long.MIN_VALUE ? ">=" : ">")
                          + " ? order by seq limit "
                          + PAGE)) {
                query.setLong(1, from);
                try (ResultSet found = query.executeQuery()) {
                  while (found.next()) rows.add(row(found));
                }
              }
              return rows;
            });
  }

  private static Row row(ResultSet found) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 4; i <= 13; i++) columns.add(found.getString(i));
    return new Row(found.getLong(1), found.getString(2), found.getBytes(3), columns);
  }

  private Message wrong(Row row) {
    if (row.seq() > expected) return TEXTS.say("verification.gone-next-one", number(row.seq()));
    if (row.seq() < expected) return TEXTS.say("verification.entry-put");
    if (row.header() == null || !hashing.hex(row.header()).equals(row.hash()))
      return TEXTS.say("verification.content-not-hash");
    LogEntry entry = LogEntry.of(row.header(), row.hash());
    if (entry == null) return TEXTS.say("verification.content-no-entry");
    JsonNode h = entry.header();
    if (!h.path("log").asString("").equals(logName)
        || !h.path("hash").asString(hashing.id()).equals(hashing.id()))
      return TEXTS.say("verification.belongs-another-log");
    if (!h.path("previous").asString("?").equals(previous))
      return TEXTS.say("verification.not-follow-entry");
    if (entry.seq() != expected || !number(expected).equals(entry.number()))
      return TEXTS.say("verification.not-place");
    if (!Chain.columns(entry).equals(row.columns()))
      return TEXTS.say("verification.columns-searching");
    return references(entry);
  }

  private Message references(LogEntry entry) {
    boolean about = List.of(Kind.CONCLUSION, Kind.SIGNATURE, Kind.NOTICE).contains(entry.kind());
    if (about && !seqs.containsKey(entry.header().path("aboutHash").asString("")))
      return TEXTS.say("verification.entry-about-not-before");
    return kept ? kept(entry) : null;
  }

  private Message kept(LogEntry entry) {
    List<String> kept = new ArrayList<>();
    kept(entry.header(), kept);
    JsonNode rules = entry.header().path("rulebook");
    if (rules.isObject() && !rules.has("hash")) kept.add(rules.path("digest").asString(""));
    JsonNode sheaf = entry.header().path(DecisionLog.SHEAF);
    if (sheaf.isString()) {
      Message wrong = sheaf(sheaf.stringValue(), kept);
      if (wrong != null) return wrong;
    }
    for (String hash : kept) {
      Message wrong = content(hash, false);
      if (wrong != null) return wrong;
    }
    return layers(entry.header().path("layers"));
  }

  /** Passes over those of the hashes that are in the sheaf. */
  private Message sheaf(String key, List<String> kept) {
    try {
      Sheaf sheaf = sheaves.get(key);
      kept.removeIf(sheaf::holds);
      return null;
    } catch (LogProblem e) {
      return e.wording();
    }
  }

  /**
   * @param list of layers, or the hash it is kept by
   */
  private Message layers(JsonNode list) {
    if (list.isString()) {
      if (checked.contains(list.stringValue())) return null;
      Message wrong = content(list.stringValue(), false);
      if (wrong != null) return wrong;
      list = CanonicalJson.read(log.content(list.stringValue()));
    }
    for (JsonNode layer : list) {
      Message wrong = content(layer.path("hash").asString(""), true);
      if (wrong != null) return wrong;
    }
    return null;
  }

  /** The hashes of kept content in a header or a list of files; digests are none. */
  private static void kept(JsonNode json, List<String> into) {
    json.properties()
        .forEach(
            e -> {
              if (KEPT.contains(e.getKey()) && e.getValue().asString("").contains(":"))
                into.add(e.getValue().stringValue());
              else if (!e.getKey().equals("layers")) kept(e.getValue(), into);
            });
    if (json.isArray()) json.forEach(child -> kept(child, into));
  }

  /**
   * @param list whether it is a list of files, each kept by its own hash
   */
  private Message content(String hash, boolean list) {
    if (!checked.add(hash)) return null;
    byte[] bytes = log.store().read(connection -> Contents.read(connection, hash));
    if (bytes == null) return TEXTS.say("verification.kept-content-gone", hash);
    if (!Hashing.matches(hash, bytes)) return TEXTS.say("verification.kept-content-changed", hash);
    if (!list) return null;
    List<String> files = new ArrayList<>();
    kept(CanonicalJson.read(bytes), files);
    for (String file : files) {
      Message wrong = content(file, false);
      if (wrong != null) return wrong;
    }
    return null;
  }

  private Fault anchored(Anchors.Anchor anchor) {
    if (Objects.equals(seqs.get(anchor.hash()), anchor.seq())) return null;
    return new Fault(
        number(Math.min(expected, anchor.seq())),
        TEXTS.say(
            "verification.machine-remembers",
            number(anchor.seq()),
            anchor.hash(),
            log.anchors().file()));
  }

  private Fault printed(String head) {
    if (seqs.containsKey(head.toLowerCase(java.util.Locale.ROOT))) return null;
    return new Fault(number(expected), TEXTS.say("verification.head-printed-report", head));
  }

  /**
   * @param anchored whether the end of the chain was held against something outside it
   */
  private List<Message> remarks(boolean anchored) {
    List<Message> remarks = new ArrayList<>(log.store().read(Rights::remarks));
    if (!kept) remarks.add(TEXTS.say("verification.entries-alone"));
    if (!anchored) remarks.add(TEXTS.say("verification.machine-remembers-no"));
    return List.copyOf(remarks);
  }

  private String number(long seq) {
    return new Chain(logName, hashing).number(seq);
  }
}
