package io.redline.site.files;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.redline.intake.IntakeProblem;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import io.redline.words.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every format, damaged at random: each is read or refused in words, never with a crash,
 * and no vertex goes without a word. {@code -Dredline.mutations=10000} for the whole run.
 */
class MutatedFilesTest {
  private static final int MUTATIONS = Integer.getInteger("redline.mutations", 250);
  private static final Path FILES = Path.of("src/test/resources/io/redline/site/files");
  private static final List<String> TOKENS =
      List.of(
          "NaN",
          "Infinity",
          "1e999",
          "-",
          ",",
          ",,",
          ";",
          "\n",
          "\n\n",
          "\t",
          "西安80",
          "CGCS2000",
          "@",
          "E+07",
          "3.55E+07",
          "[]",
          "null",
          "{",
          "}",
          "(",
          ")",
          "\uFEFF",
          "\u00A0",
          "\u00AD",
          "\0",
          "地块",
          "面",
          "线",
          "EMPTY",
          "POLYGON",
          "<Polygon>",
          "</coordinates>",
          "&x;",
          "<!--",
          "999999999999",
          "度",
          "′",
          "″",
          "N",
          "E",
          "#",
          "\"",
          "'",
          "  0\nEOF\n",
          "=1+1",
          "。");

  @TempDir Path folder;

  private static Map<String, byte[]> seeds() throws IOException {
    Map<String, byte[]> seeds = new LinkedHashMap<>();
    for (String file :
        List.of(
            "boundary-two-plots-gbk.txt",
            "dms-ring-full-width.txt",
            "decimal-two-plots.txt",
            "table-gbk.csv",
            "table.xlsx",
            "polygon.geojson",
            "polygon.kml",
            "srid.wkt",
            "zipped-shapefile-gk35.zip")) seeds.put(file, Files.readAllBytes(FILES.resolve(file)));
    seeds.put(
        "points.dat",
        bytes(
            "1,,35500000.000,3183000.000,0\n2,,35500300.000,3183000.000,0\n3,,35500300.000,3183200.000,0\n4,,35500000.000,3183200.000,0\n"));
    seeds.put("drawing.dxf", bytes(dxf()));
    seeds.put("polygon.kmz", zip(Map.of("doc.kml", seeds.get("polygon.kml"))));
    return seeds;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String dxf() {
    StringBuilder text =
        new StringBuilder(
            "  0\nSECTION\n  2\nENTITIES\n  0\nLWPOLYLINE\n  8\n红线\n 90\n4\n 70\n1\n");
    for (double[] c : new double[][] {{0, 0}, {300, 0}, {300, 200}, {0, 200}})
      text.append(" 10\n%.3f\n 20\n%.3f\n 42\n0.1\n".formatted(35500000 + c[0], 3183000 + c[1]));
    return text + "  0\nTEXT\n  8\n0\n  1\nCGCS2000\n  0\nENDSEC\n  0\nEOF\n";
  }

  @TestFactory
  Stream<DynamicTest> each_is_read_or_refused_and_nothing_vanishes() throws IOException {
    return seeds().entrySet().stream()
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    seed.getKey(), () -> mutate(seed.getKey(), seed.getValue())));
  }

  private void mutate(String name, byte[] seed) throws IOException {
    int read = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] mutant = mutant(name, seed, new Random(31L * name.hashCode() + i));
      try {
        SiteFile site = SiteFile.read(name, mutant, i % 2 == 0 ? null : "EPSG:4523", null);
        read++;
        nothingVanished(name, mutant, site, i);
      } catch (IntakeProblem refused) {
        assertFalse(refused.problems().isEmpty());
        for (IntakeProblem.Problem p : refused.problems()) {
          assertFalse(p.text(Lang.ZH).isBlank());
          assertFalse(p.text(Lang.ZH).contains("redline-site-"), p.text(Lang.ZH));
          assertFalse(p.text(Lang.ZH).contains("Exception"), p.text(Lang.ZH));
        }
      } catch (RuntimeException | StackOverflowError e) {
        fail(name + " mutation " + i + ": " + e, e);
      }
      if (name.matches(".*\\.(geojson|kml|kmz|zip)") && i % 5 == 0) asLayer(name, mutant, i);
    }
    assertTrue(read > 0, "not one mutant of " + name + " was read");
  }

  private void asLayer(String name, byte[] mutant, int i) throws IOException {
    Path file = Files.write(folder.resolve(name), mutant);
    try {
      FeatureTable table = FeatureFile.read(file, null, null);
      assertFalse(table.rows().stream().anyMatch(row -> row.number() < 1));
    } catch (UnreadableFile refused) {
      assertFalse(refused.text().zh().contains("Exception"), refused.text().zh());
    } catch (RuntimeException | StackOverflowError e) {
      fail(name + " as a layer, mutation " + i + ": " + e, e);
    }
  }

  /** What an own, simpler look finds, against what was read and told. */
  private static void nothingVanished(String name, byte[] mutant, SiteFile site, int i)
      throws IntakeProblem {
    String notes = site.notes().toString();
    if (notes.contains("没有读入") || name.matches(".*\\.(xlsx|zip|kmz|dxf)")) return;
    String text = new SiteSource(name, mutant, null).text();
    int seen =
        name.endsWith("kml")
            ? count(text.replaceAll("(?s)<!--.*?-->", ""), "\\d\\.\\d+,\\d+\\.\\d+")
            : name.endsWith("json") || name.endsWith("wkt")
                ? count(text, "\\d+\\.\\d+\\s*,?\\s+\\d+\\.\\d+")
                : lines(text, notes);
    boolean told = notes.contains("未读取") || notes.contains("没有几何") || notes.contains("另有");
    assertTrue(
        told || site.count().vertices() >= seen,
        () ->
            name
                + " mutation "
                + i
                + ": "
                + seen
                + " vertices, read "
                + site.count().vertices()
                + "\n"
                + text
                + "\n"
                + notes);
  }

  /** Lines that look like a vertex and are not named in a note. */
  private static int lines(String text, String notes) {
    String[] lines = text.split("\\R", -1);
    int seen = 0;
    for (int n = 0; n < lines.length; n++)
      if (PairLook.in(Angle.normal(lines[n])) && !notes.contains("第 " + (n + 1) + " 行")) seen++;
    return seen;
  }

  private static int count(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    int count = 0;
    while (matcher.find()) count++;
    return count;
  }

  private static byte[] mutant(String name, byte[] seed, Random random) throws IOException {
    boolean packed = seed.length > 2 && seed[0] == 'P' && seed[1] == 'K';
    if (!packed || random.nextInt(4) == 0) return damaged(seed, random);
    Map<String, byte[]> entries = unzip(seed);
    String one = List.copyOf(entries.keySet()).get(random.nextInt(entries.size()));
    entries.put(one, damaged(entries.get(one), random));
    return zip(entries);
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    byte[] now = bytes;
    for (int n = 1 + random.nextInt(3); n > 0 && now.length > 2; n--) now = once(now, random);
    return now;
  }

  private static byte[] once(byte[] bytes, Random random) {
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 12));
    byte[] head = Arrays.copyOf(bytes, from);
    byte[] cut = Arrays.copyOfRange(bytes, from, to);
    byte[] tail = Arrays.copyOfRange(bytes, to, bytes.length);
    byte[] token = bytes(TOKENS.get(random.nextInt(TOKENS.size())));
    return switch (random.nextInt(7)) {
      case 0 -> joined(head, tail);
      case 1 -> joined(head, cut, cut, tail);
      case 2 -> joined(head, token, cut, tail);
      case 3 -> joined(head, token, tail);
      case 4 ->
          random.nextInt(4) == 0
              ? head
              : joined(head, bytes(Integer.toString(random.nextInt())), tail);
      case 5 -> swappedLines(bytes, random);
      default -> {
        byte[] copy = bytes.clone();
        copy[from] = (byte) (random.nextBoolean() ? random.nextInt(256) : '0' + random.nextInt(10));
        yield copy;
      }
    };
  }

  /** Two lines in each other's place, or one gone. */
  private static byte[] swappedLines(byte[] bytes, Random random) {
    List<String> lines =
        new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)));
    if (lines.size() < 2) return bytes;
    int a = random.nextInt(lines.size());
    if (random.nextBoolean()) lines.remove(a);
    else lines.add(random.nextInt(lines.size()), lines.remove(a));
    return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry())
        if (!e.isDirectory()) entries.put(e.getName(), in.readAllBytes());
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(e.getKey()));
        out.write(e.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
