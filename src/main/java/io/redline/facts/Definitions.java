package io.redline.facts;

import java.util.List;
import java.util.Map;

/**
 * What the words of the clauses mean in terms of the proposal: activities by industry code, natures
 * by the form's words.
 */
public record Definitions(Map<String, Activity> activities, Map<String, Nature> natures) {

  /**
   * An activity category.
   *
   * @param includes narrower activities; declaring one of them declares this
   * @param doubtfulIf declared activities that may or may not be this one
   * @param certainCodes GB/T 4754-2017 codes that are this activity; prefixes of the project's code
   * @param doubtfulCodes codes that may be this activity: unknown, a person decides
   * @param byCode whether industry codes say anything about this activity
   */
  public record Activity(
      String id,
      List<String> includes,
      List<String> doubtfulIf,
      List<String> certainCodes,
      List<String> doubtfulCodes,
      String source) {

    public boolean byCode() {
      return !certainCodes.isEmpty() || !doubtfulCodes.isEmpty();
    }
  }

  /**
   * A nature of building as a clause names it, by the words of the form that are, or may be, this
   * nature.
   */
  public record Nature(String id, List<String> certain, List<String> doubtful, String source) {}

  public Definitions {
    activities = Map.copyOf(activities);
    natures = Map.copyOf(natures);
  }

  /** An activity without a definition means exactly its own id as declared. */
  public Activity activity(String id) {
    Activity defined = activities.get(id);
    return defined != null
        ? defined
        : new Activity(id, List.of(), List.of(), List.of(), List.of(), "");
  }

  public Nature nature(String id) {
    Nature defined = natures.get(id);
    return defined != null ? defined : new Nature(id, List.of(id), List.of(), "");
  }
}
