package io.redline.decisions;

import io.redline.decisions.LogEntry.Kind;
import io.redline.intake.CanonicalJson;
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
  private static final int PAGE = 500;
  private static final Set<String> KEPT = Set.of("hash", "read", "assessment");

  private final DecisionLog log;
  private final String logName;
  private final Hashing hashing;
  private final Set<String> checked = new HashSet<>();
  private final Map<String, Long> seqs = new HashMap<>();
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

  Verification(DecisionLog log) {
    this.log = log;
    this.logName = log.opening().header().path("log").stringValue();
    this.hashing = log.hashing();
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
    return expected == 0
        ? new Fault(number(0), new Message("日志的开头缺失", "the opening of the log is gone"))
        : null;
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
    if (row.seq() > expected)
      return new Message(
          "缺失：其后一条是 " + number(row.seq()), "is gone: the next one is " + number(row.seq()));
    if (row.seq() < expected) return new Message("插入的记录", "an entry was put in");
    if (row.header() == null || !hashing.hex(row.header()).equals(row.hash()))
      return new Message("内容与其杂凑值不符", "its content does not have its hash");
    LogEntry entry = LogEntry.of(row.header(), row.hash());
    if (entry == null) return new Message("内容不是一条记录", "its content is no entry");
    JsonNode h = entry.header();
    if (!h.path("log").asString("").equals(logName)
        || !h.path("hash").asString(hashing.id()).equals(hashing.id()))
      return new Message("属于另一份日志", "it belongs to another log");
    if (!h.path("previous").asString("?").equals(previous))
      return new Message(
          "不接在前一条之后：前一条或本条被改动过",
          "it does not follow the entry before: that one or this one was changed");
    if (entry.seq() != expected || !number(expected).equals(entry.number()))
      return new Message("不在原来的位置", "it is not in its place");
    if (!Chain.columns(entry).equals(row.columns()))
      return new Message(
          "检索列被改动过，与记录内容不符",
          "its columns for searching were changed and no longer say what the entry says");
    return references(entry);
  }

  private Message references(LogEntry entry) {
    boolean about = entry.kind() == Kind.CONCLUSION || entry.kind() == Kind.SIGNATURE;
    if (about && !seqs.containsKey(entry.header().path("aboutHash").asString("")))
      return new Message("所针对的记录不在其前", "the entry it is about is not before it");
    List<String> kept = new ArrayList<>();
    kept(entry.header(), kept);
    for (String hash : kept) {
      Message wrong = content(hash, false);
      if (wrong != null) return wrong;
    }
    for (JsonNode layer : entry.header().path("layers")) {
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
    if (bytes == null)
      return new Message("所存内容 " + hash + " 缺失或损坏", "kept content " + hash + " is gone or damaged");
    if (!Hashing.matches(hash, bytes))
      return new Message("所存内容 " + hash + " 被改动过", "kept content " + hash + " was changed");
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
        new Message(
            "本机记得 "
                + number(anchor.seq())
                + " 的杂凑值 "
                + anchor.hash()
                + "，日志中没有：尾部被截去、整份被换过或由旧备份恢复（"
                + log.anchors().file()
                + "）",
            "this machine remembers the hash "
                + anchor.hash()
                + " of "
                + number(anchor.seq())
                + ", which is not in the log: its tail was cut, it was replaced, or restored from an old backup ("
                + log.anchors().file()
                + ")"));
  }

  private Fault printed(String head) {
    if (seqs.containsKey(head.toLowerCase(java.util.Locale.ROOT))) return null;
    return new Fault(
        number(expected),
        new Message(
            "报告上的链头 " + head + " 不在日志中：尾部被截去或整份被换过",
            "the head printed on the report, "
                + head
                + ", is not in the log: its tail was cut or it was replaced"));
  }

  /**
   * @param anchored whether the end of the chain was held against something outside it
   */
  private List<Message> remarks(boolean anchored) {
    List<Message> remarks = new ArrayList<>(log.store().read(Rights::remarks));
    if (!anchored)
      remarks.add(
          new Message(
              "本机没有记下过此日志的链头：尾部是否被截去、整份是否被换过，须用 --head 给出报告上的链头才知道",
              "this machine remembers no head of this log: whether its tail was cut or all of it replaced is only known with --head and the head printed on a report"));
    return List.copyOf(remarks);
  }

  private String number(long seq) {
    return new Chain(logName, hashing).number(seq);
  }
}
