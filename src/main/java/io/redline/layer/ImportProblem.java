package io.redline.layer;

import io.redline.words.Message;
import java.util.List;

/**
 * An import that did not happen: nothing was written. One remark for a bad file, or one for each
 * thing to say.
 */
public final class ImportProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> remarks;

  public ImportProblem(List<Message> remarks) {
    super(remarks.get(0).en());
    this.remarks = List.copyOf(remarks);
  }

  ImportProblem(Message remark) {
    this(List.of(remark));
  }

  public List<Message> remarks() {
    return remarks;
  }
}
