package io.redline.cli;

import io.redline.decisions.impact.ImpactRun.Row;
import io.redline.intake.IntakeProblem;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.intake.Wording;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** Proposals out of files and folders, one after the other, numbered through. */
final class ProposalRows implements Iterator<Row>, AutoCloseable {
  private final ProposalReader reader;
  private final Deque<Path> files = new ArrayDeque<>();
  private BufferedReader lines;
  private String source;
  private int number;
  private Row next;

  ProposalRows(List<Path> lists, Vocabulary vocabulary) {
    this.reader = new ProposalReader(vocabulary);
    for (Path list : lists) {
      if (!Files.isDirectory(list)) files.add(list);
      else
        try (Stream<Path> inside = Files.list(list)) {
          inside.filter(f -> f.toString().endsWith(".json")).sorted().forEach(files::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
    }
  }

  @Override
  public boolean hasNext() {
    while (next == null && (lines != null || !files.isEmpty()))
      next = lines == null ? file() : line();
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
    Path file = files.remove();
    source = file.toString();
    if (!source.endsWith(".jsonl")) return read(file);
    try {
      lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row line() {
    try {
      String line = lines.readLine();
      if (line == null) {
        close();
        return null;
      }
      return line.isBlank() ? null : read(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Row read(String line) {
    number++;
    try {
      return Row.read(
          number, reader.read(source + "#" + number, line.getBytes(StandardCharsets.UTF_8)));
    } catch (IntakeProblem e) {
      return unreadable(e);
    }
  }

  private Row read(Path file) {
    number++;
    try {
      return Row.read(number, reader.read(file));
    } catch (IntakeProblem e) {
      return unreadable(e);
    }
  }

  private Row unreadable(IntakeProblem e) {
    IntakeProblem.Problem first = e.problems().get(0);
    return Row.unreadable(number, e.source(), new Wording(first.text(true), first.text(false)));
  }

  @Override
  public void close() {
    try {
      if (lines != null) lines.close();
      lines = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
