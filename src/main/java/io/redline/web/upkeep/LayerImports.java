package io.redline.web.upkeep;

import io.redline.intake.Vocabulary;
import io.redline.layer.ImportFolder;
import io.redline.layer.ImportJournal;
import io.redline.layer.ImportProblem;
import io.redline.layer.ImportRequest;
import io.redline.layer.Layer;
import io.redline.layer.LayerImport;
import io.redline.web.problem.Problem;
import io.redline.web.problem.Refused;
import io.redline.web.serving.InForce;
import io.redline.web.serving.Reloads;
import io.redline.web.serving.Serving;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Takes layers into force and back, whole or not at all: where the server cannot read rulebook and
 * layers with the new one, the folder is put back as it was. One at a time.
 */
@Component
public class LayerImports {
  private static final Catalogue TEXTS = Catalogue.named("web");
  private final InForce inForce;
  private final Reloads reloads;
  private final Serving serving;

  LayerImports(InForce inForce, Reloads reloads, Serving serving) {
    this.inForce = inForce;
    this.reloads = reloads;
    this.serving = serving;
  }

  /** What came of it: the layer as read from now on, what to look at, and what changed. */
  public record Done(LayerImport.Imported imported, Reloads.Attempt reload) {}

  public synchronized Done take(ImportRequest request, String fileName, String by)
      throws IOException {
    checkOwnFolder();
    LayerImport.Imported imported;
    try {
      imported = LayerImport.run(request, serving.dataFolder(), vocabulary());
    } catch (ImportProblem e) {
      throw refused(e.remarks());
    }
    Reloads.Attempt reload = reloads.reload(by);
    String id = request.as();
    if (!reload.isDone()) {
      goBack(id);
      reloads.reload(by);
      throw refused(reload.problems());
    }
    note(by, "import", id, imported.layer(), fileName);
    return new Done(imported, reload);
  }

  /** As it was before the last import of an id. */
  public synchronized Reloads.Attempt back(String id, String by) throws IOException {
    checkOwnFolder();
    goBack(id);
    Reloads.Attempt reload = reloads.reload(by);
    if (!reload.isDone()) throw refused(reload.problems());
    Layer now =
        inForce.screening().layers().layers().stream()
            .filter(l -> l.card().id().equals(id))
            .reduce((first, last) -> last)
            .orElse(null);
    note(by, "back", id, now, "");
    return reload;
  }

  public boolean hasBefore(String id) {
    return ImportFolder.in(serving.dataFolder(), vocabulary()).hasBefore(id);
  }

  public ImportJournal journal() {
    return ImportJournal.in(serving.dataFolder());
  }

  private void goBack(String id) {
    try {
      ImportFolder.in(serving.dataFolder(), vocabulary()).back(id);
    } catch (ImportProblem e) {
      throw refused(e.remarks());
    }
  }

  /** A server on a layers directory of its own reads no imports: they would never be in force. */
  private void checkOwnFolder() {
    boolean given =
        inForce.screening().layers().layers().stream()
            .anyMatch(layer -> layer.origin() == Layer.Origin.GIVEN);
    if (given) throw Refused.conflict(TEXTS.say("layer-imports.layers-given"));
  }

  private Vocabulary vocabulary() {
    return inForce.screening().rulebook().vocabulary();
  }

  private void note(String by, String what, String id, Layer layer, String file)
      throws IOException {
    String edition = layer == null ? "" : layer.card().provenance().edition();
    String digest = layer == null ? "" : layer.digest();
    journal().add(new ImportJournal.Entry(Instant.now(), by, what, id, edition, file, digest));
  }

  private static Refused refused(List<Message> remarks) {
    return new Refused(
        new Problem(
            422,
            "layer",
            TEXTS.say("layer-imports.nothing-taken-in"),
            remarks.stream().map(r -> new Problem.Fault(null, null, r)).toList()));
  }
}
