package io.redline.web.serving;

import io.redline.layer.Layer;
import io.redline.rulebook.RulebookProblem;
import io.redline.screening.Screening;
import io.redline.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads rulebook and layers anew when the operator asks, and says what that changed. */
@Component
public class Reloads {
  private static final System.Logger LOG = System.getLogger("io.redline.web");
  private final InForce inForce;
  private final Serving serving;
  private volatile Attempt last;

  Reloads(InForce inForce, Serving serving) {
    this.inForce = inForce;
    this.serving = serving;
  }

  /**
   * One thing that is not as it was.
   *
   * @param what {@code rulebook}, {@code clauses}, or {@code layer} and its id
   * @param before null when it was not there
   * @param after null when it is not there any more
   */
  public record Change(String what, String before, String after) {}

  /**
   * What came of it.
   *
   * @param problems every one that was found; empty when the new ones are in force
   */
  public record Attempt(Instant at, String by, List<Change> changes, List<Message> problems) {
    public Attempt {
      changes = List.copyOf(changes);
      problems = List.copyOf(problems);
    }

    public boolean isDone() {
      return problems.isEmpty();
    }
  }

  /** The newest attempt since the server started; null when there was none. */
  public Attempt last() {
    return last;
  }

  /** Swaps at once when everything reads well; otherwise all stays as it was. */
  public synchronized Attempt reload(String by) {
    Screening before = inForce.screening();
    Instant now = Instant.now();
    try {
      last = new Attempt(now, by, changes(before, inForce.reload()), List.of());
    } catch (RulebookProblem e) {
      last = new Attempt(now, by, List.of(), e.problems());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(System.Logger.Level.WARNING, "reload failed", e);
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      last = new Attempt(now, by, List.of(), message.lines().map(Message::same).toList());
    }
    serving
        .console()
        .accept(
            last.isDone()
                ? by + " 重新读取了规则库和图层 / read rulebook and layers anew: " + last.changes()
                : by
                    + " 重新读取失败，原来的仍然有效 / could not reload, all stays as it was: "
                    + last.problems().stream().map(Message::en).toList());
    return last;
  }

  static List<Change> changes(Screening before, Screening after) {
    Map<String, String> old = parts(before);
    Map<String, String> now = parts(after);
    List<Change> changes = new ArrayList<>();
    now.forEach(
        (what, value) -> {
          if (!value.equals(old.get(what))) changes.add(new Change(what, old.get(what), value));
        });
    old.forEach(
        (what, value) -> {
          if (!now.containsKey(what)) changes.add(new Change(what, value, null));
        });
    return changes;
  }

  private static Map<String, String> parts(Screening screening) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("rulebook", screening.rulebook().version() + " " + screening.rulebook().digest());
    parts.put("clauses", String.valueOf(screening.rulebook().clauses().size()));
    for (Layer layer : screening.layers().layers())
      parts.put(
          "layer " + layer.card().key(),
          layer.card().provenance().edition() + ", " + layer.count() + ", " + layer.digest());
    return parts;
  }
}
