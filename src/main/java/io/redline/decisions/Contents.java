package io.redline.decisions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Bytes kept by their hash, each once however many entries refer to them: rulebooks, layer files,
 * proposals, assessments. Deflated in pieces, so that a large layer is never in memory whole.
 */
final class Contents {
  private static final int PIECE = 1 << 20;
  private static final String INSERT = "insert into content (hash, piece, bytes) values (?, ?, ?)";

  private final Hashing hashing;

  Contents(Hashing hashing) {
    this.hashing = hashing;
  }

  String key(byte[] bytes) {
    return hashing.key(bytes);
  }

  /**
   * Bytes hashed and deflated, quickly rather than well, which takes no transaction.
   *
   * @param pieces in their order
   */
  record Packed(String key, List<byte[]> pieces) {}

  /**
   * @param key of the bytes
   */
  static Packed pack(String key, byte[] bytes) {
    return pack(key, bytes, Deflater.BEST_SPEED);
  }

  /** The same, deflated well rather than quickly. */
  static Packed packWell(String key, byte[] bytes) {
    return pack(key, bytes, Deflater.DEFAULT_COMPRESSION);
  }

  private static Packed pack(String key, byte[] bytes, int level) {
    List<byte[]> pieces = new ArrayList<>();
    for (int from = 0; from < bytes.length || from == 0; from += PIECE)
      pieces.add(
          deflated(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)), level));
    return new Packed(key, pieces);
  }

  /** What is there already stays; inside the caller's transaction. */
  static void keep(Connection connection, Collection<Packed> packed) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(INSERT + " on conflict do nothing")) {
      for (Packed one : packed)
        for (int piece = 0; piece < one.pieces().size(); piece++) {
          insert.setString(1, one.key());
          insert.setInt(2, piece);
          insert.setBytes(3, one.pieces().get(piece));
          insert.addBatch();
        }
      insert.executeBatch();
    }
  }

  /**
   * @return the key; inside the caller's transaction
   */
  String keep(Connection connection, byte[] bytes) throws SQLException, IOException {
    String key = hashing.key(bytes);
    keep(connection, key, new ByteArrayInputStream(bytes));
    return key;
  }

  /**
   * @param key of what the stream holds
   * @throws IOException when the stream holds something else by now
   */
  void keep(Connection connection, String key, InputStream in) throws SQLException, IOException {
    if (has(connection, key)) return;
    var check = new java.security.DigestInputStream(in, hashing.digest());
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      int piece = 0;
      for (byte[] part = check.readNBytes(PIECE);
          part.length > 0 || piece == 0;
          part = check.readNBytes(PIECE)) {
        insert.setString(1, key);
        insert.setInt(2, piece++);
        insert.setBytes(3, deflated(part, Deflater.DEFAULT_COMPRESSION));
        insert.executeUpdate();
      }
    }
    if (!hashing.key(check.getMessageDigest()).equals(key))
      throw new IOException("a file changed while it was kept");
  }

  static boolean has(Connection connection, String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement("select 1 from content where hash = ? and piece = 0")) {
      query.setString(1, key);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  /**
   * The bytes as they were kept, unchecked.
   *
   * @return null when they are not there or cannot be inflated
   */
  static byte[] read(Connection connection, String key) throws SQLException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int expected = 0;
    try (PreparedStatement query =
        connection.prepareStatement(
            "select piece, bytes from content where hash = ? order by piece")) {
      query.setString(1, key);
      try (ResultSet rows = query.executeQuery()) {
        for (; rows.next(); expected++) {
          byte[] piece = rows.getBytes(2);
          if (rows.getInt(1) != expected || piece == null || !inflate(piece, all)) return null;
        }
      }
    }
    return expected == 0 ? null : all.toByteArray();
  }

  private static byte[] deflated(byte[] bytes, int level) {
    Deflater deflater = new Deflater(level);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) out.write(buffer, 0, deflater.deflate(buffer));
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static boolean inflate(byte[] bytes, ByteArrayOutputStream out) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      byte[] buffer = new byte[1 << 14];
      int written = 0;
      while (!inflater.finished()) {
        int n = inflater.inflate(buffer);
        written += n;
        if (n == 0 && !inflater.finished() || written > PIECE) return false;
        out.write(buffer, 0, n);
      }
      return inflater.getRemaining() == 0;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
