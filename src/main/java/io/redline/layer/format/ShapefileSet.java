package io.redline.layer.format;

import io.redline.layer.format.FeatureTable.Crs;
import io.redline.layer.format.FeatureTable.Row;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of one shapefile, found beside the .shp whatever the case of their endings.
 *
 * @param shx null when missing, as are {@code dbf}, {@code prj} and {@code cpg}
 */
public record ShapefileSet(Path shp, Path shx, Path dbf, Path prj, Path cpg) {
  private static final Catalogue TEXTS = Catalogue.named("layer");

  /**
   * @throws UnreadableFile when a part is a symbolic link
   */
  static ShapefileSet beside(Path shp) throws IOException {
    String file = shp.getFileName().toString();
    String stem = file.substring(0, file.length() - 4);
    Path[] found = new Path[4];
    List<String> endings = List.of(".shx", ".dbf", ".prj", ".cpg");
    try (Stream<Path> all = Files.list(shp.toAbsolutePath().getParent())) {
      for (Path path : all.sorted().toList()) {
        String name = path.getFileName().toString();
        int ending =
            endings.indexOf(
                name.length() < 4
                    ? ""
                    : name.substring(name.length() - 4).toLowerCase(Locale.ROOT));
        if (ending < 0 || !name.substring(0, name.length() - 4).equals(stem)) continue;
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
          throw new UnreadableFile(name, "shp.link", file);
        found[ending] = path;
      }
    }
    return new ShapefileSet(shp, found[0], found[1], found[2], found[3]);
  }

  /** The parts that are there, the .shp first. */
  List<Path> files() {
    return Stream.of(shp, shx, dbf, prj, cpg).filter(java.util.Objects::nonNull).toList();
  }

  FeatureTable read(String charset) throws IOException {
    String name = shp.getFileName().toString();
    List<Message> remarks = new ArrayList<>();
    var geometries = ShapeFile.read(shp, shx, remarks);
    if (shx == null) remarks.add(TEXTS.say("shapefile-set.no-shx-shp-read"));
    Crs crs =
        prj == null ? Crs.UNSAID : WellKnownText.read(prj.getFileName().toString(), text(prj));
    String layer = name.substring(0, name.length() - 4);
    if (dbf == null) {
      remarks.add(TEXTS.say("shapefile-set.no-dbf-features-no"));
      List<Row> bare = new ArrayList<>();
      for (int i = 0; i < geometries.size(); i++)
        bare.add(new Row(i + 1, geometries.get(i), Map.of()));
      return new FeatureTable("Shapefile", layer, crs, "", List.of(), bare, remarks);
    }
    DbfTable table = DbfTable.read(dbf, charset, cpg == null ? null : text(cpg), remarks);
    if (table.rows().size() != geometries.size())
      throw new UnreadableFile(
          name, "shp.counts", geometries.size(), dbf.getFileName(), table.rows().size());
    List<Row> rows = new ArrayList<>(geometries.size());
    int deleted = 0;
    for (int i = 0; i < geometries.size(); i++) {
      Map<String, String> values = table.rows().get(i);
      if (values == null) deleted++;
      else rows.add(new Row(i + 1, geometries.get(i), values));
    }
    if (deleted > 0) remarks.add(TEXTS.say("shapefile-set.record-s-marked-deleted", deleted));
    return new FeatureTable(
        "Shapefile", layer, crs, table.charset(), table.fields(), rows, remarks);
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > 100_000)
      throw new UnreadableFile(file.getFileName().toString(), "shp.prj-large");
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .replace("\uFEFF", "")
        .replace("\0", "");
  }
}
