package io.redline.spark;

import io.redline.assess.Assessor;
import io.redline.layer.Layer;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.words.Lang;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is judged by: sent to every executor, where rulebook and layers are loaded once.
 *
 * @param layers folder, on a storage that every executor reaches; null for the layers that ship
 * @param asOf judge every row by the law of this day; null to take the row's own
 * @param today the day of rows that have none, the same on every machine
 * @param findings with those of each row
 * @param digests of rulebook and layers on the driver; null on the driver itself
 */
record Task(
    Storage storage,
    String layers,
    LocalDate asOf,
    LocalDate today,
    Lang lang,
    boolean findings,
    String digests)
    implements Serializable {
  private static final Map<String, Screening> LOADED = new ConcurrentHashMap<>();
  private static final AtomicInteger LOADS = new AtomicInteger();

  /** One for each process, whatever the number of its threads, partitions and rows. */
  Screening screening() {
    Screening screening = LOADED.computeIfAbsent(String.valueOf(layers), key -> load());
    String here = digests(screening);
    if (digests != null && !digests.equals(here))
      throw new JobProblem(
          "执行器上的规则库或图层与驱动程序的不同（" + here + "，应为 " + digests + "）。各机应使用同一个 jar 和同一份图层",
          "rulebook or layers of this executor are not the driver's: "
              + here
              + " instead of "
              + digests
              + ". Give every machine the same jar and the same layers");
    return screening;
  }

  /** How often this process has loaded a rulebook and its layers. */
  static int loads() {
    return LOADS.get();
  }

  /** The same task, to be held to what it finds here. */
  Task sealed() {
    return new Task(storage, layers, asOf, today, lang, findings, digests(screening()));
  }

  private Screening load() {
    LOADS.incrementAndGet();
    Rulebook rulebook = RulebookReader.packed();
    return new Screening(new Assessor(rulebook), store(rulebook));
  }

  private LayerStore store(Rulebook rulebook) {
    if (layers == null) return LayerReader.defaults(rulebook.vocabulary());
    try {
      return LayerReader.read(storage.local(layers), rulebook.vocabulary());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digests(Screening screening) {
    StringBuilder all = new StringBuilder(screening.rulebook().digest());
    for (Layer layer : screening.layers().layers()) all.append(' ').append(layer.digest());
    return all.toString();
  }
}
