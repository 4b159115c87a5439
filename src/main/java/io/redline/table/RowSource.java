package io.redline.table;

import io.redline.intake.IntakeProblem;
import io.redline.words.Message;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one table, from the top, read as they are asked for. */
public interface RowSource extends AutoCloseable {
  /**
   * The next row; blank rows too, so that rows can be counted.
   *
   * @return null after the last
   * @throws IntakeProblem when the file is broken from here on
   */
  @Nullable TableRow next() throws IntakeProblem;

  /** What was put right so far, and where. */
  default List<Message> messages() {
    return List.of();
  }

  /** Share of the input that was read, between 0 and 1; negative when it cannot be told. */
  double done();

  @Override
  void close() throws IOException;
}
