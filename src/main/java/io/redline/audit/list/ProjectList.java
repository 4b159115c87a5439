package io.redline.audit.list;

import io.redline.words.Message;
import java.io.IOException;
import java.util.List;

/** A list of projects, read from the top as it is asked for. */
public interface ProjectList extends AutoCloseable {
  /**
   * The next project; blank rows are passed over.
   *
   * @return null after the last
   * @throws UnreadableList when the file is broken from here on
   */
  Entry next() throws UnreadableList;

  /** The list's own headings by column, to be given back with a result; empty for JSON Lines. */
  List<String> headings();

  /** The columns of {@link #headings} that a result gives back: all but its own. */
  List<Integer> kept();

  /** What was passed over so far, and why. */
  List<Message> messages();

  /** Share of the input that was read, between 0 and 1; negative when it cannot be told. */
  double done();

  @Override
  void close() throws IOException;
}
