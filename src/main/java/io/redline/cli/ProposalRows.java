package io.redline.cli;

import io.redline.audit.list.Entry;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.ReadRow;
import io.redline.audit.list.UnreadableList;
import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.words.Lang;
import io.redline.words.Message;
import io.redline.words.Punctuation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Proposals out of proposal files, folders of them and lists, one after the other. */
final class ProposalRows implements Iterator<Row>, AutoCloseable {
  private final ProposalReader reader;
  private final Vocabulary vocabulary;
  private final Deque<Path> files = new ArrayDeque<>();
  private ProjectList list;
  private int number;
  private Row next;

  /** A list that cannot be read, or not to its end. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Message wording;

    Broken(Path file, UnreadableList cause) {
      super(cause);
      Message why = cause.wording();
      this.wording = Punctuation.labelled(file, why);
    }

    Message wording() {
      return wording;
    }
  }

  ProposalRows(List<Path> lists, Vocabulary vocabulary) {
    this.reader = new ProposalReader(vocabulary);
    this.vocabulary = vocabulary;
    for (Path one : lists) {
      if (!Files.isDirectory(one)) files.add(one);
      else
        try (Stream<Path> inside = Files.list(one)) {
          inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && !files.isEmpty()) next = list == null ? file() : row();
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) throw new NoSuchElementException();
    Row row = next;
    next = null;
    return row;
  }

  private Row file() {
    Path file = files.peek();
    if (file.toString().endsWith(".json")) return proposal(files.remove());
    try {
      list = new ListFile(file, vocabulary).open(null);
      return null;
    } catch (UnreadableList e) {
      throw new Broken(file, e);
    }
  }

  private Row proposal(Path file) {
    number++;
    try {
      return Row.read(number, reader.read(file));
    } catch (IntakeProblem e) {
      return unreadable(number, e.source(), e.problems());
    }
  }

  private Row row() {
    try {
      Entry entry = list.next();
      if (entry == null) {
        close();
        files.remove();
        return null;
      }
      number = entry.row();
      ReadRow row = entry.read();
      return row.isReadable()
          ? Row.read(number, row.proposal())
          : unreadable(number, row.id(), row.problems());
    } catch (UnreadableList e) {
      throw new Broken(files.peek(), e);
    }
  }

  private static Row unreadable(int number, String id, List<IntakeProblem.Problem> problems) {
    IntakeProblem.Problem first = problems.get(0);
    return Row.unreadable(number, id, new Message(first.text(Lang.ZH), first.text(Lang.EN)));
  }

  @Override
  public void close() {
    try {
      if (list != null) list.close();
      list = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
