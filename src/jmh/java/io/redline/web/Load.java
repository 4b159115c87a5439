package io.redline.web;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends proposals to a server and tells how long the answers took, for one client and for fifty,
 * with and without recording.
 *
 * <p>{@code java src/jmh/java/io/redline/web/Load.java http://127.0.0.1:8080 samples REQUESTS}. One
 * in five is a sample; the others are drawn, and no two are alike in place, area or kind. As many
 * requests again go before and are not counted. In place of the folder a file may stand, and is
 * sent again and again. Further words: {@code try} or {@code assessments} for one door only, {@code
 * gzip} to ask for answers packed as a browser does.
 */
public final class Load {
  private static final int[] CLIENTS = {1, 50};
  private static final String[] ACTIVITIES = {
    "chemical-project",
    "tailings-pond",
    "steel",
    "pulp-and-paper",
    "electroplating",
    "wharf",
    "mining",
    "small-hydropower",
    "livestock-farming",
    "tourism",
    "hazardous-waste-facility",
    "highway",
    "data-centre",
    "liquor",
    "solar-power",
    "coking"
  };
  private static final String[] NATURES = {"new", "expand", "rebuild", "upgrade", "relocate"};
  private static final String[] PARKS = {"recognised", "unrecognised", "outside"};
  private static final String[] DISCHARGES = {"none", "indirect", "direct"};

  private final URL address;
  private final boolean packed;
  private final List<byte[]> samples;
  private final boolean onlySamples;
  private final AtomicInteger failed = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  private Load(URL address, boolean packed, List<byte[]> samples, boolean onlySamples) {
    this.address = address;
    this.packed = packed;
    this.samples = samples;
    this.onlySamples = onlySamples;
  }

  public static void main(String[] args) throws Exception {
    System.setProperty("http.maxConnections", "100");
    List<String> words = List.of(args).subList(3, args.length);
    Path given = Path.of(args[1]);
    boolean one = Files.isRegularFile(given);
    List<byte[]> samples = new ArrayList<>();
    if (one) samples.add(Files.readAllBytes(given));
    else
      try (var files = Files.newDirectoryStream(given, "*.json")) {
        for (Path file : files) samples.add(Files.readAllBytes(file));
      }
    int requests = Integer.parseInt(args[2]);
    for (String door : List.of("try", "assessments"))
      if (words.contains(door) || !words.contains("try") && !words.contains("assessments")) {
        Load load =
            new Load(
                URI.create(args[0] + "/api/" + door).toURL(), words.contains("gzip"), samples, one);
        load.run(CLIENTS[0], 0, requests);
        for (int clients : CLIENTS) load.tell(clients, load.run(clients, requests, requests));
      }
  }

  /** Nanoseconds of each request. */
  private long[] run(int clients, int first, int requests) throws InterruptedException {
    failed.set(0);
    bytes.set(0);
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    for (int c = 0; c < clients; c++)
      threads.submit(
          () -> {
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
              byte[] proposal = proposal(first + i);
              long from = System.nanoTime();
              if (!isAnswered(proposal)) failed.incrementAndGet();
              nanos[i] = System.nanoTime() - from;
            }
          });
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.HOURS);
    return nanos;
  }

  private boolean isAnswered(byte[] proposal) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.openConnection();
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(proposal.length);
      connection.setRequestProperty("Content-Type", "application/json");
      connection.setRequestProperty("Accept", "application/json");
      if (packed) connection.setRequestProperty("Accept-Encoding", "gzip");
      connection.getOutputStream().write(proposal);
      boolean fine = connection.getResponseCode() / 100 == 2;
      try (var in = fine ? connection.getInputStream() : connection.getErrorStream()) {
        bytes.addAndGet(in.readAllBytes().length);
      }
      return fine;
    } catch (IOException e) {
      return false;
    }
  }

  private byte[] proposal(int number) {
    if (onlySamples || number % 5 == 0) return samples.get(number / 5 % samples.size());
    Random random = new Random(number * 7919L);
    double x = 102 + 7 * random.nextDouble();
    double y = 28 + 4 * random.nextDouble();
    double side = 0.0005 + 0.003 * random.nextDouble();
    String outline =
        String.format(
            "[[[%1$.6f,%2$.6f],[%3$.6f,%2$.6f],[%3$.6f,%4$.6f],[%1$.6f,%4$.6f],[%1$.6f,%2$.6f]]]",
            x, y, x + side, y + side);
    String geometry =
        random.nextInt(3) == 0
            ? "{\"type\":\"Polygon\",\"coordinates\":" + outline + "}"
            : String.format("{\"type\":\"Point\",\"coordinates\":[%.6f,%.6f]}", x, y);
    return String.format(
            "{\"id\":\"LOAD-%d\",\"name\":\"试算项目 %1$d\",\"nature\":\"%s\",\"activities\":[\"%s\"],"
                + "\"site\":{\"geometry\":%s,\"crs\":\"EPSG:4490\",\"accuracyMetres\":5},\"park\":{\"status\":\"%s\"},"
                + "\"water\":{\"discharge\":\"%s\"},\"land\":{\"areaHectares\":%.2f}}",
            number,
            one(NATURES, random),
            one(ACTIVITIES, random),
            geometry,
            one(PARKS, random),
            one(DISCHARGES, random),
            0.5 + 80 * random.nextDouble())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  private void tell(int clients, long[] nanos) {
    double seconds = Arrays.stream(nanos).sum() / 1e9 / clients;
    Arrays.sort(nanos);
    System.out.printf(
        "%-30s clients %2d, requests %d, failed %d, %.0f/s, p50 %.2f ms, p99 %.2f ms, longest %.2f ms, %.0f kB each%n",
        address.getPath(),
        clients,
        nanos.length,
        failed.get(),
        nanos.length / seconds,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 99 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6,
        bytes.get() / 1e3 / nanos.length);
  }
}
