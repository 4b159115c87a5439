package io.redline.web.job;

import io.redline.audit.AuditProblem;
import io.redline.audit.list.UnreadableList;
import io.redline.web.job.Job.Wish;
import io.redline.web.job.JobCard.State;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The jobs of this server, one running at a time in the order they came. Those that a stop of the
 * server cut off go on by themselves at its next start.
 *
 * <p>Not Spring Batch: it keeps what is done in tables of its own, and the journal beside an
 * audit's result says that already.
 */
@Component
@Lazy(false)
public class Jobs {
  private static final Catalogue TEXTS = Catalogue.named("web");

  private static final System.Logger LOG = System.getLogger("io.redline.web");
  private static final int SECONDS_TO_STOP = 20;
  private static final long HOUR_IN_MINUTES = 60;

  private final InForce inForce;
  private final JobLimits limits;
  private final JobShelf shelf;
  private final Map<String, Job> jobs = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker = single("audit");
  private final ScheduledExecutorService sweeper = single("sweep");

  Jobs(Serving serving, InForce inForce, JobLimits limits) {
    this.inForce = inForce;
    this.limits = limits;
    this.shelf = new JobShelf(serving.dataFolder().resolve("audits"));
    shelf.all().forEach(job -> jobs.put(job.card().id(), job));
    sweep();
    jobs.values().stream()
        .filter(job -> job.card().state().isOpen())
        // What ran comes before what waited.
        .sorted(
            Comparator.comparing((Job job) -> job.card().state() == State.WAITING)
                .thenComparing(job -> job.card().created()))
        .forEach(this::queue);
    sweeper.scheduleWithFixedDelay(this::sweep, HOUR_IN_MINUTES, HOUR_IN_MINUTES, TimeUnit.MINUTES);
  }

  private static ScheduledExecutorService single(String name) {
    return Executors.newSingleThreadScheduledExecutor(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }

  /** Where the files of a job to come are put together. */
  public JobShelf.Draft draft() throws IOException {
    return shelf.draft();
  }

  /**
   * Takes a job in; it is on the disk when this returns.
   *
   * @throws Refused when too many wait
   */
  public synchronized Job add(JobShelf.Draft draft, String by, Order order) {
    long own = jobs.values().stream().filter(j -> isOpen(j) && j.card().by().equals(by)).count();
    long all = jobs.values().stream().filter(Jobs::isOpen).count();
    if (own >= limits.waiting() || all >= limits.waitingInAll())
      throw tooMany(own >= limits.waiting());
    Instant now = Instant.now();
    String id =
        now.toString().substring(0, 10) + "-" + UUID.randomUUID().toString().substring(0, 13);
    try {
      Job job = draft.become(JobCard.fresh(id, by, now, order));
      jobs.put(id, job);
      queue(job);
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(Job job) {
    return job.card().state().isOpen();
  }

  private Refused tooMany(boolean own) {
    int most = own ? limits.waiting() : limits.waitingInAll();
    return new Refused(
        new Problem(429, "too-many-jobs", TEXTS.say("jobs.too-many-lists-wait", most), List.of()));
  }

  /**
   * @throws Refused when there is none of this id, or it is somebody else's
   */
  public Job find(String id, String by) {
    Job job = jobs.get(id);
    if (job == null || !job.card().by().equals(by) || isOver(job))
      throw Refused.notFound(TEXTS.say("jobs.no-such-job"));
    return job;
  }

  /** A person's own, the newest first. */
  public List<Job> of(String by) {
    return jobs.values().stream()
        .filter(job -> job.card().by().equals(by) && !isOver(job))
        .sorted(Comparator.comparing((Job job) -> job.card().created()).reversed())
        .toList();
  }

  /** How many of everybody's are in each state. */
  public long in(State state) {
    return jobs.values().stream().filter(job -> job.card().state() == state).count();
  }

  /** A file of a job's result; null when it has none of this name. */
  public Path result(Job job, String name) {
    return job.card().state() == State.DONE ? job.folder().result(name) : null;
  }

  /** The list as it was sent. */
  public Path list(Job job) {
    return job.folder().list(job.card().order());
  }

  /** Names of the files of a job's result. */
  public List<String> resultNames(Job job) {
    return job.card().state() == State.DONE ? job.folder().resultNames() : List.of();
  }

  /**
   * The rows of a job that is done.
   *
   * @throws Refused when it is not
   */
  public ResultTable rows(Job job) {
    if (job.card().state() != State.DONE) throw Refused.conflict(TEXTS.say("result-not-finished"));
    return new ResultTable(job.folder().table());
  }

  /** When a job will be deleted; null as long as it is open. */
  public Instant expires(Job job) {
    return job.card().ended() == null ? null : job.card().ended().plus(limits.keep());
  }

  /** At the end of the chunk it is at; at once when it waits. */
  public synchronized void pause(Job job) {
    if (!isOpen(job)) throw Refused.conflict(TEXTS.say("jobs.job-not-running"));
    job.wish(Wish.PAUSE);
    if (job.card().state() == State.WAITING)
      settle(job, job.card().in(State.PAUSED, Instant.now()));
  }

  /** Goes on where it stopped; a failed one tries again. */
  public synchronized void resume(Job job) {
    State state = job.card().state();
    if (state != State.PAUSED && state != State.FAILED)
      throw Refused.conflict(TEXTS.say("jobs.job-not-paused"));
    settle(job, job.card().in(State.WAITING, null));
    queue(job);
  }

  /** Ends a job and deletes all of it. */
  public synchronized void cancel(Job job) {
    job.wish(Wish.CANCEL);
    if (job.card().state() == State.RUNNING) return;
    remove(job);
  }

  private void queue(Job job) {
    job.wish(Wish.GO_ON);
    worker.execute(() -> work(job));
  }

  private void work(Job job) {
    if (!begins(job)) return;
    Progress progress = job.begin();
    try {
      JobRun run = new JobRun(job.folder(), inForce.screening(), limits.threads());
      if (job.card().total() < 0) job.card(job.card().counted(run.count(job.card().order())));
      ended(job, run.run(job.card(), progress, job.folder()::keep).in(State.DONE, Instant.now()));
    } catch (UnreadableList e) {
      failed(job, job.folder().plain(e.wording()));
    } catch (AuditProblem e) {
      if (e.kind() == AuditProblem.Kind.STOPPED) stopped(job);
      else failed(job, job.folder().plain(e.wording()));
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      failed(job, defect(job, e));
    }
  }

  /** Two runs of one job may be queued when it was paused and resumed while it waited. */
  private synchronized boolean begins(Job job) {
    if (job.card().state() != State.WAITING && job.card().state() != State.RUNNING) return false;
    if (job.wish() != Wish.GO_ON) return false;
    settle(job, job.card().in(State.RUNNING, null));
    return true;
  }

  private synchronized void stopped(Job job) {
    JobCard at = job.card().at(job.rows(), job.counts());
    if (job.wish() == Wish.PAUSE) ended(job, at.in(State.PAUSED, Instant.now()));
    else if (job.wish() == Wish.CANCEL) remove(job);
    else ended(job, at);
  }

  private void failed(Job job, Message why) {
    JobCard at = job.card().at(job.rows(), job.counts());
    ended(job, at.in(State.FAILED, Instant.now()).failing(why));
  }

  private synchronized void ended(Job job, JobCard card) {
    job.end();
    if (job.wish() == Wish.CANCEL) remove(job);
    else settle(job, card);
  }

  /** A card that cannot be written now is written the next time; the job goes on. */
  private static void settle(Job job, JobCard card) {
    job.card(card);
    try {
      job.folder().keep(card);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "the card of job " + card.id(), e);
    }
  }

  private static Message defect(Job job, Throwable e) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(System.Logger.Level.ERROR, "defect " + number + " in job " + job.card().id(), e);
    return TEXTS.say("jobs.defect-ours-please", number);
  }

  private void remove(Job job) {
    jobs.remove(job.card().id());
    try {
      job.folder().delete();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a job's folder stays: " + job.card().id(), e);
    }
  }

  private boolean isOver(Job job) {
    return job.isOlderThan(limits.keep(), Instant.now());
  }

  private synchronized void sweep() {
    List.copyOf(jobs.values()).stream().filter(this::isOver).forEach(this::remove);
  }

  /** What runs stops at the end of its chunk, and goes on at the next start. */
  @PreDestroy
  void close() throws InterruptedException {
    sweeper.shutdownNow();
    jobs.values().stream().filter(job -> job.wish() == Wish.GO_ON).forEach(j -> j.wish(Wish.REST));
    worker.shutdown();
    if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) worker.shutdownNow();
  }
}
