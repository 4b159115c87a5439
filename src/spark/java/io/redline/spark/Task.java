package io.redline.spark;

import io.redline.assess.Assessor;
import io.redline.rulebook.Rulebook;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import io.redline.site.Layer;
import io.redline.site.LayerReader;
import io.redline.site.LayerStore;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is judged by: sent to every executor, where rulebook and layers are loaded once.
 *
 * @param layers folder as every executor sees it; null for the layers that ship
 * @param asOf judge every row by the law of this day; null to take the row's own
 * @param today the day of rows that have none, the same on every machine
 * @param chinese language of the words
 * @param findings with those of each row
 * @param digests of rulebook and layers on the driver; null on the driver itself
 */
record Task(
    String layers,
    LocalDate asOf,
    LocalDate today,
    boolean chinese,
    boolean findings,
    String digests)
    implements Serializable {
  private static final Map<String, Screening> LOADED = new ConcurrentHashMap<>();

  /** One for each process, whatever the number of its threads. */
  Screening screening() {
    Screening screening = LOADED.computeIfAbsent(String.valueOf(layers), key -> load());
    String here = digests(screening);
    if (digests != null && !digests.equals(here))
      throw new IllegalStateException(
          "rulebook or layers of this executor are not the driver's: "
              + here
              + " instead of "
              + digests
              + ". Give every machine the same jar and the same layers.");
    return screening;
  }

  /** The same task, to be held to what it finds here. */
  Task sealed() {
    return new Task(layers, asOf, today, chinese, findings, digests(screening()));
  }

  private Screening load() {
    Rulebook rulebook = RulebookReader.packed();
    LayerStore store =
        layers == null
            ? LayerReader.defaults(rulebook.vocabulary())
            : LayerReader.read(Path.of(layers), rulebook.vocabulary());
    return new Screening(new Assessor(rulebook), store);
  }

  private static String digests(Screening screening) {
    StringBuilder all = new StringBuilder(screening.rulebook().digest());
    for (Layer layer : screening.layers().layers()) all.append(' ').append(layer.digest());
    return all.toString();
  }
}
