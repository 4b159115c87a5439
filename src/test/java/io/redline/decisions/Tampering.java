package io.redline.decisions;

import io.redline.decisions.Recorded.KeptLayer;
import io.redline.intake.CanonicalJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** Ways to falsify a log for somebody who owns the database and has taken the triggers away. */
enum Tampering {
  FLIP_A_BYTE_OF_A_HEADER {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(0);
      byte[] header = f.header(seq);
      header[f.random.nextInt(header.length)] ^= (byte) (1 << f.random.nextInt(7));
      f.update("update entry set header = ? where seq = ?", header, seq);
      return at(seq);
    }
  },
  CHANGE_A_HEADER_AND_ITS_HASH {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(0);
      ObjectNode header = (ObjectNode) CanonicalJson.read(f.header(seq));
      header.put("by", "另一人" + f.random.nextInt());
      byte[] bytes = CanonicalJson.bytes(header);
      f.update("update entry set header = ?, hash = ? where seq = ?", bytes, f.hash(bytes), seq);
      f.update("update entry set made_by = ? where seq = ?", header.path("by").asString(), seq);
      return new long[] {seq, seq + 1};
    }
  },
  CHANGE_WHEN_EVERYWHERE_IN_ONE {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(1);
      ObjectNode header = (ObjectNode) CanonicalJson.read(f.header(seq));
      header.put("at", "2026-10-0" + (1 + f.random.nextInt(9)) + "T00:00:00Z");
      byte[] bytes = CanonicalJson.bytes(header);
      f.update("update entry set header = ?, hash = ? where seq = ?", bytes, f.hash(bytes), seq);
      f.update("update entry set made_at = ? where seq = ?", header.path("at").asString(), seq);
      return new long[] {seq, seq + 1};
    }
  },
  CHANGE_A_HASH {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(0);
      f.update("update entry set hash = ? where seq = ?", f.hash(new byte[] {1}), seq);
      return at(seq);
    }
  },
  CHANGE_A_SEARCH_COLUMN {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(1);
      String column =
          List.of("made_by", "outcome", "proposal_id", "as_of").get(f.random.nextInt(4));
      f.update("update entry set " + column + " = ? where seq = ?", "x", seq);
      return at(seq);
    }
  },
  DELETE_ONE {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(0);
      f.update("delete from entry where seq = ?", seq);
      return at(seq);
    }
  },
  DELETE_ONE_AND_CLOSE_THE_GAP {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(1);
      long last = f.last();
      f.update("delete from entry where seq = ?", seq);
      for (long after = seq + 1; after <= last; after++)
        f.update("update entry set seq = ? where seq = ?", after - 1, after);
      return at(seq);
    }
  },
  DELETE_A_CONCLUSION {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.anyConclusion();
      f.update("delete from entry where seq = ?", seq);
      return at(seq);
    }
  },
  INSERT_A_COPY {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(1);
      long into = f.any(1);
      byte[] header = f.header(seq);
      f.shiftFrom(into);
      f.insert(into, header, f.hash(new byte[] {2}));
      return at(into);
    }
  },
  INSERT_ONE_WELL_FORMED {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long into = f.any(1);
      ObjectNode header = (ObjectNode) CanonicalJson.read(f.header(into));
      header.put("by", "插入者");
      byte[] bytes = CanonicalJson.bytes(header);
      f.shiftFrom(into);
      f.insert(into, bytes, f.hash(bytes));
      return new long[] {into, into + 1};
    }
  },
  SWAP_TWO {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long one = f.any(0);
      long other = f.any(0);
      if (one == other) other = one == 0 ? 1 : one - 1;
      f.update("update entry set seq = -5 where seq = ?", one);
      f.update("update entry set seq = ? where seq = ?", one, other);
      f.update("update entry set seq = ? where seq = -5", other);
      return at(Math.min(one, other));
    }
  },
  CUT_THE_TAIL {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long seq = f.any(1);
      f.update("delete from entry where seq >= ?", seq);
      return at(seq);
    }
  },
  WRITE_THE_TAIL_ANEW {
    @Override
    long[] on(Falsifier f) throws SQLException {
      long from = f.any(1);
      long last = f.last();
      String previous = f.hash(f.header(from - 1));
      for (long seq = from; seq <= last; seq++) {
        ObjectNode header = (ObjectNode) CanonicalJson.read(f.header(seq));
        header.put("previous", previous).put("at", "2026-11-02T05:00:00.000Z".replace(".000", ""));
        byte[] bytes = CanonicalJson.bytes(header);
        previous = f.hash(bytes);
        f.update(
            "update entry set header = ?, hash = ?, made_at = ? where seq = ?",
            bytes,
            previous,
            header.path("at").asString(),
            seq);
      }
      // The chain itself is sound, and conclusions may point at a hash that is gone; the anchor
      // tells.
      return new long[] {from, last};
    }
  },
  WRITE_THE_WHOLE_CHAIN_ANEW {
    @Override
    long[] on(Falsifier f) throws SQLException {
      f.rewriteAll();
      // Nothing in it is wrong; only the anchor tells.
      return at(f.last());
    }
  },
  CHANGE_KEPT_CONTENT {
    @Override
    long[] on(Falsifier f) throws SQLException {
      String key = f.anyContent();
      long first = f.firstWith(key);
      f.update(
          "update content set bytes = ? where hash = ? and piece = 0", f.otherContent(key), key);
      return at(first);
    }
  },
  DELETE_KEPT_CONTENT {
    @Override
    long[] on(Falsifier f) throws SQLException {
      String key = f.anyContent();
      long first = f.firstWith(key);
      f.update("delete from content where hash = ?", key);
      return at(first);
    }
  },
  DAMAGE_KEPT_CONTENT {
    @Override
    long[] on(Falsifier f) throws SQLException {
      String key = f.anyContent();
      long first = f.firstWith(key);
      byte[] bytes = f.content(key);
      f.update(
          "update content set bytes = ? where hash = ? and piece = 0",
          Arrays.copyOf(bytes, f.random.nextInt(bytes.length)),
          key);
      return at(first);
    }
  };

  /**
   * What verification said of a falsified log.
   *
   * @param from first entry that may be named
   * @param to last one
   */
  record Tried(long from, long to, Verification.Result result) {}

  /** Falsifies, and says which entries may be named as the first bad one. */
  abstract long[] on(Falsifier f) throws SQLException;

  /** Falsifies a log, verifies it, and leaves it as it was. */
  Tried tryOn(DecisionLog log, Random random) {
    List<Tried> tried = new ArrayList<>();
    try {
      log.store()
          .write(
              connection -> {
                Falsifier falsifier = new Falsifier(connection, log.hashing(), random);
                falsifier.dropTriggers();
                long[] named = on(falsifier);
                tried.add(new Tried(named[0], named[1], log.verify(null)));
                throw new Undo();
              });
    } catch (Undo undone) {
      return tried.get(0);
    }
    throw new IllegalStateException();
  }

  private static long[] at(long seq) {
    return new long[] {seq, seq};
  }

  private static final class Undo extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Somebody with every right on the database. */
  static final class Falsifier {
    final Random random;
    private final Connection connection;
    private final Hashing hashing;

    Falsifier(Connection connection, Hashing hashing, Random random) {
      this.connection = connection;
      this.hashing = hashing;
      this.random = random;
    }

    void dropTriggers() throws SQLException {
      boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
      List<String> names =
          postgresql
              ? List.of("entry_stays on entry", "content_stays on content")
              : List.of("entry_keep", "entry_stay", "content_keep", "content_stay");
      for (String name : names) update("drop trigger " + name);
    }

    long last() throws SQLException {
      return Long.parseLong(one("select max(seq) from entry"));
    }

    long any(long least) throws SQLException {
      return least + random.nextInt((int) (last() - least + 1));
    }

    long anyConclusion() throws SQLException {
      List<Long> all = new ArrayList<>();
      try (var statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "select seq from entry where kind = 'conclusion' order by seq")) {
        while (rows.next()) all.add(rows.getLong(1));
      }
      return all.get(random.nextInt(all.size()));
    }

    /** By somebody who knows the algorithm: every hash is right again, and somebody else asked. */
    void rewriteAll() throws SQLException {
      Map<String, String> renamed = new HashMap<>();
      String previous = "";
      String by = "改写者" + random.nextInt();
      for (long seq = 0; seq <= last(); seq++) {
        ObjectNode header = (ObjectNode) CanonicalJson.read(header(seq));
        String old = hash(CanonicalJson.bytes(header));
        header.put("previous", previous).put("by", by);
        if (header.has("aboutHash"))
          header.put("aboutHash", renamed.get(header.path("aboutHash").asString()));
        byte[] bytes = CanonicalJson.bytes(header);
        previous = hash(bytes);
        renamed.put(old, previous);
        update(
            "update entry set header = ?, hash = ?, made_by = ? where seq = ?",
            bytes,
            previous,
            by,
            seq);
      }
    }

    byte[] header(long seq) throws SQLException {
      return bytes("select header from entry where seq = ?", seq);
    }

    String hash(byte[] bytes) {
      return hashing.hex(bytes);
    }

    /** Of what some entry refers to. */
    String anyContent() throws SQLException {
      List<String> all = new ArrayList<>();
      try (var statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery("select distinct hash from content order by hash")) {
        while (rows.next()) all.add(rows.getString(1));
      }
      return all.get(random.nextInt(all.size()));
    }

    byte[] content(String key) throws SQLException {
      return bytes("select bytes from content where hash = ? and piece = 0", key);
    }

    byte[] otherContent(String key) throws SQLException {
      return bytes("select bytes from content where hash <> ? order by hash limit 1", key);
    }

    /** The first entry that refers to kept content, itself or by a layer's list of files. */
    long firstWith(String key) throws SQLException {
      for (long seq = 0; seq <= last(); seq++) {
        LogEntry entry = LogEntry.of(header(seq), "");
        ObjectNode header = (ObjectNode) entry.header();
        // A row's own stand in its sheaf.
        if (header.has(DecisionLog.SHEAF)) header.remove(List.of("given", "read", "assessment"));
        if (header.toString().contains(key)) return seq;
        for (KeptLayer layer : KeptLayer.of(entry, this::read))
          if (layer.hash().equals(key)
              || new String(read(layer.hash()), java.nio.charset.StandardCharsets.UTF_8)
                  .contains(key)) return seq;
      }
      throw new IllegalStateException(key);
    }

    private byte[] read(String hash) {
      try {
        return Contents.read(connection, hash);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Makes room; from the end, since numbers are unique. */
    void shiftFrom(long seq) throws SQLException {
      for (long at = last(); at >= seq; at--)
        update("update entry set seq = ? where seq = ?", at + 1, at);
    }

    void insert(long seq, byte[] header, String hash) throws SQLException {
      LogEntry entry = LogEntry.of(header, hash);
      update(
          "insert into entry (seq, hash, header, number, kind, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?)",
          seq,
          hash,
          header,
          "ZZZZ-000000",
          entry.kind().id(),
          entry.at().toString(),
          entry.by());
    }

    void update(String sql, Object... parameters) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
        statement.executeUpdate();
      }
    }

    private String one(String sql) throws SQLException {
      try (var statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      }
    }

    private byte[] bytes(String sql, Object parameter) throws SQLException {
      try (PreparedStatement query = connection.prepareStatement(sql)) {
        query.setObject(1, parameter);
        try (ResultSet rows = query.executeQuery()) {
          rows.next();
          return rows.getBytes(1);
        }
      }
    }
  }
}
