package io.redline.audit;

import io.redline.screening.Screened;
import java.util.List;

/** Where the assessments of a list are recorded, chunk by chunk. */
public interface Recorder {
  /** An assessment that a thread which judges made ready, so that recording it takes little. */
  interface Ready {}

  /** In one line what tells this place, and who asks, from another. */
  String place();

  /** A name for a new run of an audit, which it keeps when it is taken up. */
  String begin();

  /**
   * Of any thread.
   *
   * @param list the list's name
   * @param row number in the list
   */
  Ready prepare(String list, int row, Screened screened);

  /**
   * Records a chunk, all of it or nothing; what is returned is on the disk. A chunk that the run
   * recorded before it was cut off is not recorded again.
   *
   * @return the number of each record, in order
   */
  List<String> record(String run, int chunk, List<Ready> rows);
}
