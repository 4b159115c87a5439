package io.redline.bench;

import io.redline.audit.list.Entry;
import io.redline.audit.list.ListFile;
import io.redline.audit.list.ProjectList;
import io.redline.facts.MapQuestion;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.site.Site;
import io.redline.site.SurroundingsOnMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.locationtech.jts.io.WKTWriter;

/**
 * The same sites on the same map in the same minutes: county, two overlaps and two distances of
 * each, by Redline and by PostGIS, on as many threads or sessions as there are processors.
 */
final class SpatialStage {
  private static final double LIMIT_METRES = 1_000;
  private static final Map<String, String> TABLES =
      Map.of(
          "shoreline",
          "yangtze-shoreline",
          "dwellings",
          "residential-sensitive",
          "redline",
          "ecological-redline",
          "farmland",
          "permanent-basic-farmland",
          "counties",
          "counties");
  private static final MapQuestion SHORE =
      new MapQuestion("yangtze-shoreline", Map.of(), LIMIT_METRES);
  private static final MapQuestion HOME =
      new MapQuestion("residential-sensitive", Map.of(), LIMIT_METRES);
  private static final MapQuestion RED = new MapQuestion("ecological-redline", Map.of(), null);
  private static final MapQuestion FARM =
      new MapQuestion("permanent-basic-farmland", Map.of(), null);

  private final Path map;
  private final LayerStore layers;
  private final int runs;
  private final int sessions = Runtime.getRuntime().availableProcessors();
  private final List<Site> sites = new ArrayList<>();

  SpatialStage(Path map, Path list, Rulebook rulebook, LayerStore layers, int runs)
      throws Exception {
    this.map = map;
    this.layers = layers;
    this.runs = runs;
    try (ProjectList file = new ListFile(list, rulebook.vocabulary()).open(null)) {
      for (Entry entry = file.next(); entry != null; entry = file.next())
        sites.add(Site.of(entry.read().proposal()));
    }
  }

  void tell(String name) throws Exception {
    try (Postgres postgres = new Postgres()) {
      load(postgres);
      Form geography = new Form("PostGIS geography");
      Form nearest = new Form("PostGIS nearest in plane");
      Form told = new Form("Redline, is it within");
      Form measured = new Form("Redline, how far");
      ours(told, false);
      ours(measured, true);
      for (int run = 0; run < runs; run++) {
        told.time(() -> ours(told, false));
        measured.time(() -> ours(measured, true));
        geography.time(() -> theirs(postgres, geography, SpatialQueries.GEOGRAPHY));
        nearest.time(() -> theirs(postgres, nearest, SpatialQueries.NEAREST_IN_PLANE));
      }
      System.out.printf(
          "spatial stage, map %s, %,d sites, %d sessions, %d runs, load %s%n",
          name, sites.size(), sessions, runs, Machine.load());
      for (Form form : List.of(told, measured, geography, nearest)) form.print(sites.size());
      ratio(geography, told);
      ratio(nearest, measured);
      accuracy(postgres);
    }
  }

  private static void ratio(Form theirs, Form ours) {
    System.out.printf(
        "  %s over %s: wall %.1f times, processor %.1f times%n",
        theirs.name,
        ours.name,
        theirs.median(theirs.wall) / ours.median(ours.wall),
        theirs.median(theirs.cpu) / ours.median(ours.cpu));
  }

  private void load(Postgres postgres) throws IOException, InterruptedException {
    StringBuilder sql = new StringBuilder();
    for (Map.Entry<String, String> table : TABLES.entrySet()) {
      String raw = "raw_" + table.getKey();
      sql.append("CREATE TABLE ").append(raw).append("(j jsonb);\nCOPY ").append(raw);
      sql.append(" FROM STDIN;\n");
      try (var lines = Files.lines(map.resolve(table.getValue() + ".geojson"))) {
        lines
            .filter(line -> line.startsWith("{\"type\":\"Feature\","))
            .forEach(line -> sql.append(line.replaceAll(",$", "")).append('\n'));
      }
      sql.append("\\.\n");
    }
    sql.append(SpatialQueries.PREPARE).append("COPY sites FROM STDIN;\n");
    WKTWriter wkt = new WKTWriter();
    for (int i = 0; i < sites.size(); i++)
      sql.append(i).append('\t').append(wkt.write(sites.get(i).geometry())).append('\n');
    postgres.sql(sql.append("\\.\n").append(SpatialQueries.READY).toString());
  }

  /** Every session takes every so manieth site. */
  private Void theirs(Postgres postgres, Form form, String query) throws Exception {
    double before = postgres.processorSeconds();
    inParallel(
        part -> {
          postgres.sql(
              "CREATE TEMP TABLE answer AS " + query + " WHERE s.id % " + sessions + " = " + part);
          return 0.0;
        });
    form.cpu.add(postgres.processorSeconds() - before);
    return null;
  }

  private Void ours(Form form, boolean metres) throws Exception {
    form.cpu.add(
        inParallel(
            part -> {
              var threads = java.lang.management.ManagementFactory.getThreadMXBean();
              long from = threads.getCurrentThreadCpuTime();
              for (int i = part; i < sites.size(); i += sessions) answer(sites.get(i), metres);
              return (threads.getCurrentThreadCpuTime() - from) / 1e9;
            }));
    return null;
  }

  private void answer(Site site, boolean metres) {
    SurroundingsOnMap around = new SurroundingsOnMap(site, layers);
    around.place();
    around.near(RED);
    around.near(FARM);
    for (MapQuestion question : List.of(SHORE, HOME)) {
      if (metres) question.ask(around);
      else around.near(question);
    }
  }

  private interface Part {
    double run(int part) throws Exception;
  }

  private double inParallel(Part work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(sessions);
    try {
      List<Future<Double>> parts = new ArrayList<>();
      for (int p = 0; p < sessions; p++) {
        int part = p;
        parts.add(threads.submit(() -> work.run(part)));
      }
      double sum = 0;
      for (Future<Double> part : parts) sum += part.get();
      return sum;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Both forms' metres to the shoreline beside ours, which tests hold against GeographicLib. */
  private void accuracy(Postgres postgres) throws Exception {
    for (Map.Entry<String, String> form :
        Map.of(
                "geography", SpatialQueries.GEOGRAPHY,
                "nearest in plane", SpatialQueries.NEAREST_IN_PLANE)
            .entrySet()) {
      int compared = 0, apart = 0;
      double worst = 0;
      String answers =
          postgres.sql(
              "SELECT id, shore FROM ("
                  + form.getValue()
                  + " WHERE s.id < 5000) a WHERE shore <= 1000");
      for (String line : answers.lines().toList()) {
        String[] cells = line.split("\\|");
        Site site = sites.get(Integer.parseInt(cells[0]));
        Double metres = SHORE.ask(new SurroundingsOnMap(site, layers)).metres();
        double off = Math.abs(Double.parseDouble(cells[1]) - metres);
        compared++;
        if (off > 0.01) apart++;
        worst = Math.max(worst, off);
      }
      System.out.printf(
          "  %s: %d distances to 1 km, %d (%.2f %%) more than 1 cm from ours, the worst %.2f m%n",
          form.getKey(), compared, apart, 100.0 * apart / Math.max(1, compared), worst);
    }
  }

  /** One way of answering, and what its runs took. */
  private static final class Form {
    final String name;
    final List<Double> wall = new ArrayList<>();
    final List<Double> cpu = new ArrayList<>();

    Form(String name) {
      this.name = name;
    }

    void time(Callable<Void> work) throws Exception {
      if (wall.isEmpty()) cpu.clear();
      long from = System.nanoTime();
      work.call();
      wall.add((System.nanoTime() - from) / 1e9);
    }

    double median(List<Double> figures) {
      return Spread.of(figures.stream().mapToDouble(Double::doubleValue).toArray())[0];
    }

    void print(int rows) {
      double[] w = Spread.of(wall.stream().mapToDouble(Double::doubleValue).toArray());
      double[] c = Spread.of(cpu.stream().mapToDouble(Double::doubleValue).toArray());
      System.out.printf(
          "  %s: wall %.2f s (%.2f to %.2f) = %,.0f rows/s; processor %.2f s (%.2f to %.2f) = %.1f us/row%n",
          name, w[0], w[1], w[2], rows / w[0], c[0], c[1], c[2], c[0] / rows * 1e6);
    }
  }
}
