package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder of map files as a bureau delivers it: which layer each file probably is. For a person to
 * look at before anything is imported, and then imported whole or not at all.
 *
 * @param items by path
 */
public record Delivery(List<Item> items) {
  private static final Catalogue TEXTS = Catalogue.named("layer");
  private static final int DEEPEST = 5;
  private static final List<String> ENDINGS =
      List.of("shp", "gpkg", "geojson", "json", "kml", "kmz", "ovkml", "ovkmz", "zip");

  /**
   * One file, or one layer of a file that holds several land classes.
   *
   * @param as id it would get; null when nobody can tell, and then it is left out
   * @param preset the kind of file; null when none is known
   * @param table null when the file cannot be read
   * @param problem why it would be left out; null when it would not
   */
  public record Item(
      Path file,
      String as,
      ImportPreset preset,
      String edition,
      FeatureTable table,
      Message problem) {
    public boolean isTaken() {
      return problem == null;
    }
  }

  /**
   * @throws IOException when the folder cannot be read
   */
  public static Delivery at(Path folder, Vocabulary vocabulary) throws IOException {
    List<Item> items = new ArrayList<>();
    Map<String, Integer> taken = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      for (Path file : all.filter(Delivery::isMap).sorted().toList())
        items.addAll(items(file, vocabulary, taken));
    }
    return new Delivery(List.copyOf(items));
  }

  private static boolean isMap(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Files.isRegularFile(file) && ENDINGS.contains(ending);
  }

  private static List<Item> items(Path file, Vocabulary vocabulary, Map<String, Integer> taken) {
    FeatureTable table;
    try {
      table = FeatureFile.read(file, null, null);
    } catch (UnreadableFile e) {
      return List.of(new Item(file, null, null, null, null, e.text()));
    }
    ImportGuess guess = ImportGuess.of(file.getFileName().toString(), table, vocabulary);
    if (guess.layerId() == null)
      return List.of(
          new Item(file, null, null, guess.edition(), table, TEXTS.say("delivery.which-layer")));
    List<Item> items = new ArrayList<>();
    for (ImportPreset preset : kinds(guess.preset())) {
      if (preset != null && !preset.hasRows(table)) continue;
      String id = preset == null ? guess.layerId() : preset.layerId();
      int number = taken.merge(id, 1, Integer::sum);
      String as = number == 1 ? id : id + "-" + number;
      items.add(new Item(file, as, preset, guess.edition(), table, null));
    }
    if (items.isEmpty())
      items.add(new Item(file, null, null, null, table, TEXTS.say("delivery.no-such-rows")));
    return items;
  }

  /** A table of parcels is as many layers as it has land classes of ours. */
  private static List<ImportPreset> kinds(ImportPreset guessed) {
    if (guessed == null || guessed.match().where().isEmpty())
      return java.util.Collections.singletonList(guessed);
    return ImportPreset.all().values().stream()
        .filter(p -> !p.match().where().isEmpty())
        .filter(p -> p.match().files().equals(guessed.match().files()))
        .toList();
  }

  /**
   * Imports all that are taken.
   *
   * @param claims what holds of every file; the edition stands in where a file's name says none
   * @return what was imported, in order
   * @throws ImportProblem naming the file at which it stopped; then nothing is imported
   */
  public List<LayerImport.Imported> take(
      LayerClaims claims,
      Term term,
      ImportRequest.Taking taking,
      Path dataFolder,
      Vocabulary vocabulary)
      throws ImportProblem {
    List<LayerImport.Imported> done = new ArrayList<>();
    try {
      for (Item item : items)
        if (item.isTaken())
          done.add(LayerImport.run(request(item, claims, term, taking), dataFolder, vocabulary));
      return done;
    } catch (ImportProblem e) {
      ImportFolder folder = ImportFolder.in(dataFolder, vocabulary);
      for (int i = done.size() - 1; i >= 0; i--) folder.back(done.get(i).layer().card().id());
      throw new ImportProblem(stoppedAt(done.size(), e.remarks()));
    }
  }

  private List<Message> stoppedAt(int done, List<Message> remarks) {
    Item at = items.stream().filter(Item::isTaken).toList().get(done);
    List<Message> all = new ArrayList<>();
    all.add(TEXTS.say("delivery.stopped-at", at.file().getFileName(), at.as()));
    all.addAll(remarks);
    return all;
  }

  private static ImportRequest request(
      Item item, LayerClaims claims, Term term, ImportRequest.Taking taking) {
    boolean dated = item.edition() != null && claims.edition() == null;
    LayerClaims own = dated ? claims.of(item.edition()) : claims;
    boolean placed = item.table().crs().name() != null && !item.table().crs().byStandard();
    return new ImportRequest(
        new ImportRequest.From(item.file(), null, null, null),
        item.as(),
        placed ? own.placedByFile() : own,
        term,
        new ImportRequest.Fields(Map.of(), item.preset()),
        null,
        taking);
  }
}
