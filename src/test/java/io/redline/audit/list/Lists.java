package io.redline.audit.list;

import io.redline.Product;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists written for a test, and what they are read as. */
final class Lists {
  static final Vocabulary VOCABULARY = Product.assessor().rulebook().vocabulary();

  private Lists() {}

  /** Everything a list gave. */
  record Read(List<ReadRow> rows, List<Message> messages) {
    ReadRow only() {
      if (rows.size() != 1) throw new AssertionError(rows.size() + " rows");
      return rows.get(0);
    }

    /** A fact of the only row; the row has to be readable. */
    Object fact(String key) {
      ReadRow row = only();
      if (!row.isReadable()) throw new AssertionError(row.problems().toString());
      return row.proposal().facts().get(key);
    }

    /** Of the only row one cell is not known, and what it belongs to is not there. */
    boolean isUnread(String fact) {
      ReadRow row = only();
      return row.unread().size() == 1 && row.proposal().json().path(fact).isMissingNode();
    }

    String problem() {
      ReadRow row = only();
      if (row.problems().size() != 1) throw new AssertionError(row.problems().toString());
      return row.problems().get(0).text(Lang.ZH);
    }

    String told() {
      return String.join("\n", messages.stream().map(Message::zh).toList());
    }
  }

  static Read csv(Path folder, String... lines) throws Exception {
    return csv(folder, StandardCharsets.UTF_8, lines);
  }

  static Read csv(Path folder, Charset charset, String... lines) throws Exception {
    Path file = folder.resolve("list.csv");
    Files.write(file, String.join("\n", lines).getBytes(charset));
    return read(file);
  }

  /** One cell under a heading, beside a name. */
  static Read cell(Path folder, String heading, String cell) throws Exception {
    return csv(folder, "项目名称," + quoted(heading), "某项目," + quoted(cell));
  }

  static Read read(Path file) throws UnreadableList, IOException {
    List<ReadRow> rows = new ArrayList<>();
    try (ProjectList list = new ListFile(file, VOCABULARY).open(null)) {
      for (Entry entry = list.next(); entry != null; entry = list.next()) rows.add(entry.read());
      return new Read(rows, list.messages());
    }
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
