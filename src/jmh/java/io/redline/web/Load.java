package io.redline.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends one proposal again and again and tells how long the answers took.
 *
 * <p>{@code java src/jmh/java/io/redline/web/Load.java http://127.0.0.1:8080/api/assessments
 * samples/chemical-640m.json CLIENTS REQUESTS}; the first half warms up and is not counted.
 */
public final class Load {
  private Load() {}

  public static void main(String[] args) throws Exception {
    URI address = URI.create(args[0]);
    Path proposal = Path.of(args[1]);
    int clients = Integer.parseInt(args[2]);
    int requests = Integer.parseInt(args[3]);
    long[] nanos = new long[requests];
    AtomicInteger next = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long begin = System.nanoTime();
    for (int c = 0; c < clients; c++)
      threads.submit(
          () -> {
            HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            HttpRequest request =
                HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofFile(proposal))
                    .build();
            for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
              long from = System.nanoTime();
              if (client.send(request, BodyHandlers.ofByteArray()).statusCode() / 100 != 2)
                failed.incrementAndGet();
              nanos[i] = System.nanoTime() - from;
            }
            return null;
          });
    threads.shutdown();
    threads.awaitTermination(1, TimeUnit.HOURS);
    double seconds = (System.nanoTime() - begin) / 1e9;
    long[] warm = Arrays.copyOfRange(nanos, requests / 2, requests);
    Arrays.sort(warm);
    System.out.printf(
        "clients %d, requests %d, failed %d, %.0f/s, p50 %.2f ms, p99 %.2f ms, longest %.2f ms%n",
        clients,
        requests,
        failed.get(),
        requests / seconds,
        warm[warm.length / 2] / 1e6,
        warm[warm.length * 99 / 100] / 1e6,
        warm[warm.length - 1] / 1e6);
  }
}
