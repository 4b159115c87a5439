package io.redline.decisions.impact;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.decisions.replay.Cause;
import io.redline.decisions.replay.ClauseChange;
import io.redline.facts.Outcome;
import io.redline.words.Message;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Judged rows in the order they came, in a temporary file: a new law changes every row of a list,
 * and the summary that is printed first is known last. Clause ids are kept once, in memory.
 */
final class RowFile implements AutoCloseable {
  private static final int NOTHING = -1;

  private final Path file;
  private final DataOutputStream out;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> clauses = new ArrayList<>();
  private final Function<String, List<Cause>> causes;
  private long size;

  /**
   * @param causes of a clause, which are the same in every row
   */
  RowFile(Function<String, List<Cause>> causes) {
    this.causes = causes;
    try {
      file = Files.createTempFile("redline-impact", ".rows");
      file.toFile().deleteOnExit();
      out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long size() {
    return size;
  }

  void add(Row row) {
    try {
      out.writeInt(row.number());
      text(row.id());
      text(row.problem() == null ? null : row.problem().zh());
      text(row.problem() == null ? null : row.problem().en());
      if (row.changed() != null) changed(row.changed());
      size++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void changed(Changed changed) throws IOException {
    text(changed.name());
    out.writeByte(number(changed.before().id()));
    out.writeByte(number(changed.after().id()));
    out.writeInt(changed.clauses().size());
    for (ClauseChange change : changed.clauses()) {
      out.writeInt(numbers.computeIfAbsent(change.clause(), this::numbered));
      out.writeByte(number(change.before()));
      out.writeByte(number(change.after()));
    }
  }

  private int numbered(String clause) {
    clauses.add(clause);
    return clauses.size() - 1;
  }

  void forEach(Consumer<Row> reader) {
    try {
      out.flush();
      try (DataInputStream in =
          new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
        for (long i = 0; i < size; i++) reader.accept(row(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row row(DataInputStream in) throws IOException {
    int number = in.readInt();
    String id = text(in);
    String zh = text(in);
    String en = text(in);
    if (zh != null) return Row.unreadable(number, id, new Message(zh, en));
    String name = text(in);
    Outcome before = Outcome.ofId(outcome(in));
    Outcome after = Outcome.ofId(outcome(in));
    List<ClauseChange> changes = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      String clause = clauses.get(in.readInt());
      changes.add(new ClauseChange(clause, outcome(in), outcome(in), causes.apply(clause)));
    }
    return new Row(number, id, null, null, new Changed(id, name, before, after, changes));
  }

  private static int number(String outcome) {
    return outcome == null ? NOTHING : Outcome.ofId(outcome).ordinal();
  }

  private static String outcome(DataInputStream in) throws IOException {
    int number = in.readByte();
    return number == NOTHING ? null : Outcome.values()[number].id();
  }

  private void text(String text) throws IOException {
    if (text == null) {
      out.writeInt(NOTHING);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NOTHING ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
