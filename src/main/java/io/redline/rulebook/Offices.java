package io.redline.rulebook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps which boundary, and who issues which document by when. {@code offices.yaml}, {@code
 * documents.yaml}.
 *
 * @param keepers by layer, and by family for the layers that are not named themselves
 * @param documents by id; one for each document of the vocabulary
 */
public record Offices(Map<String, Office> keepers, Map<String, Document> documents) {

  /**
   * A bureau, as a county usually calls it.
   *
   * @param id {@code natural-resources}
   */
  public record Office(String id, String zh, String en) {}

  /**
   * @param stage before which it is due: siting, filing, eia, construction or operation
   * @param office that issues it; null when the applicant draws it up and nobody approves it
   * @param ground clauses that demand it, the first to be shown first
   */
  public record Document(String id, String stage, @Nullable Office office, List<String> ground) {
    public Document {
      ground = List.copyOf(ground);
    }
  }

  public Offices {
    keepers = Map.copyOf(keepers);
    documents = Map.copyOf(documents);
  }

  /**
   * The bureau that answers for a layer.
   *
   * @param family of the layer, or empty
   * @return null when it is the applicant who can
   */
  public @Nullable Office keeper(String layer, String family) {
    Office own = keepers.get(layer);
    return own != null ? own : keepers.get(family);
  }
}
