package io.redline.web.job;

import io.redline.audit.Audit;
import io.redline.audit.AuditProblem;
import io.redline.audit.AuditRequest;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.audit.list.UnreadableList;
import io.redline.screening.Screening;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One run of a job: as {@code redline audit --resume} would, then the table to look at it. */
final class JobRun {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final Message ANEW = TEXTS.say("job-run.rulebook-layers-or");
  private static final int MOST_QUESTIONS = 20;

  private final JobFolder folder;
  private final Screening screening;
  private final int threads;

  JobRun(JobFolder folder, Screening screening, int threads) {
    this.folder = folder;
    this.screening = screening;
    this.threads = threads;
  }

  /** Rows of the list, read to its end: a list broken half way fails before anything is judged. */
  long count(Order order) throws UnreadableList, IOException {
    ListFile file =
        new ListFile(
            folder.list(order),
            screening.rulebook().vocabulary(),
            order.mapping(),
            order.corrections());
    long rows = 0;
    try (ProjectList list = file.open(null)) {
      while (list.next() != null) rows++;
    }
    return rows;
  }

  /**
   * @param watch is told how far it is, and may stop it
   * @param keeping is given the card when every result has its name, before the table is made
   * @return the card with what came of it
   * @throws AuditProblem when it was stopped, or cannot be finished
   */
  JobCard run(JobCard card, Progress watch, Keeping keeping)
      throws UnreadableList, AuditProblem, IOException, SQLException {
    JobCard assessed = card;
    if (card.rows() != card.total() || !folder.isWhole(card.order())) {
      assessed = assessed(card, watch);
      keeping.keep(assessed);
    }
    ResultTableMaker.make(folder.geoJson(), folder.table());
    return assessed;
  }

  /** Puts a card on the disk. */
  interface Keeping {
    void keep(JobCard card) throws IOException;
  }

  private JobCard assessed(JobCard card, Progress watch) throws UnreadableList, AuditProblem {
    List<Message> told = new ArrayList<>();
    Audit.Done done;
    try {
      done = audit(card.order(), true, watch);
    } catch (AuditProblem e) {
      if (e.kind() != AuditProblem.Kind.CHANGED) throw e;
      told.add(ANEW);
      done = audit(card.order(), false, watch);
    }
    told.addAll(done.messages());
    return card.at(done.totals().rows(), Progress.counts(done.totals()))
        .summing(done.summary().first(MOST_QUESTIONS))
        .telling(told);
  }

  private Audit.Done audit(Order order, boolean resume, Progress watch)
      throws UnreadableList, AuditProblem {
    AuditRequest request =
        new AuditRequest(
            folder.list(order),
            null,
            order.mapping(),
            order.corrections(),
            folder.outputs(),
            order.findings() ? folder.findings() : null,
            order.asOf(),
            order.lang(),
            resume,
            threads,
            null);
    return Audit.run(request, screening, Screening.today(), watch);
  }
}
