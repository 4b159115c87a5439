package io.redline.spark;

import io.redline.audit.EmbeddedAudit;
import io.redline.audit.list.InMemoryRows;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.UnreadableList;
import io.redline.audit.result.ResultRow;
import io.redline.intake.Vocabulary;
import io.redline.screening.Screening;
import io.redline.table.TableRow;
import io.redline.words.Message;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.CollectionAccumulator;

/** Judges a partition, chunk by chunk as they are read. */
final class JudgeChunks implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;
  private static final int MOST_MESSAGES = 100;
  private final Task task;
  private final CollectionAccumulator<String> messages;

  /**
   * @param messages on what is not read in a list, for the driver; may come twice
   */
  JudgeChunks(Task task, CollectionAccumulator<String> messages) {
    this.task = task;
    this.messages = messages;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> partition) {
    Screening screening = task.screening();
    EmbeddedAudit audit =
        new EmbeddedAudit(screening, task.asOf(), task.today(), task.lang(), task.findings());
    Reading reading = new Reading(screening.rulebook().vocabulary());
    Stream<Row> chunks =
        StreamSupport.stream(Spliterators.spliteratorUnknownSize(partition, 0), false);
    return chunks.map(Chunk::of).flatMap(chunk -> judged(chunk, reading, audit)).iterator();
  }

  private Stream<Row> judged(Chunk chunk, Reading reading, EmbeddedAudit audit) {
    try {
      ProjectList piece = reading.of(chunk).list(chunk.rows());
      List<ResultRow> results = audit.judge(piece);
      for (Message said : piece.messages()) reading.tell(chunk.file(), said);
      return results.stream().map(result -> ResultTable.row(chunk.file(), result));
    } catch (UnreadableList e) {
      throw CsvChunks.unreadable(chunk.file(), e);
    }
  }

  /** The headings of the list that was read last: chunks of a list mostly come together. */
  private final class Reading {
    private final Vocabulary vocabulary;
    private final Set<String> told = new TreeSet<>();
    private String file;
    private List<TableRow> first;
    private InMemoryRows rows;

    Reading(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    InMemoryRows of(Chunk chunk) throws UnreadableList {
      if (!chunk.file().equals(file) || !chunk.first().equals(first)) {
        rows = InMemoryRows.of(chunk.file(), chunk.first(), vocabulary);
        file = chunk.file();
        first = chunk.first();
      }
      return rows;
    }

    void tell(String about, Message said) {
      String line = about + ": " + said.in(task.lang());
      if (told.size() < MOST_MESSAGES && told.add(line)) messages.add(line);
    }
  }
}
