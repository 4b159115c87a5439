package io.redline.web.serving;

import io.redline.screening.Screening;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The rulebook and layers that every request is judged by. A request asks once and keeps what it
 * got, so that no decision mixes two rulebooks.
 */
public final class InForce {
  private final Supplier<Screening> source;
  private final AtomicReference<CompletableFuture<Screening>> current;

  /** Begins to read at once, beside the server's own start. */
  public InForce(Supplier<Screening> source) {
    this.source = source;
    this.current = new AtomicReference<>(CompletableFuture.supplyAsync(source));
  }

  /**
   * Waits for the first reading.
   *
   * @throws RuntimeException what the reading threw: a broken rulebook, a broken layer
   */
  public Screening screening() {
    try {
      return current.get().join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException known) throw known;
      throw e;
    }
  }

  /**
   * Reads anew and changes over at once; when the reading fails, everything stays as it was.
   *
   * @throws RuntimeException what the reading threw
   */
  public synchronized Screening reload() {
    Screening fresh = source.get();
    current.set(CompletableFuture.completedFuture(fresh));
    return fresh;
  }
}
