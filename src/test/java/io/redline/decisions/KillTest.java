package io.redline.decisions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was acknowledged is there after {@code kill -9}. On SQLite the writing program is killed; on
 * PostgreSQL by turns the program and every process of the server, each so many times. More kills:
 * {@code -Dredline.kills=200}.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("redline.kills", 5);
  private static final int MOST_RECORDS_BEFORE_A_KILL = 60;
  private static final int LONGEST_SPIN_NANOS = 20_000_000;
  private static final int WITHOUT_END = 1_000_000;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Engine.class)
  void no_acknowledged_record_is_lost_and_the_chain_stays_whole(Engine engine) throws Exception {
    LogPlace place = engine.newPlace(folder);
    Random random = new Random(200);
    List<String> acknowledged = new ArrayList<>();
    int rounds = engine == Engine.POSTGRESQL ? 2 * KILLS : KILLS;
    for (int round = 0; round < rounds; round++) {
      boolean server = engine == Engine.POSTGRESQL && round % 2 == 1;
      acknowledged.addAll(killed(place, random, server));
      if (server) PostgresServer.shared().start();
      assertAllThere(place, acknowledged, "round " + round);
    }
    System.out.println(
        engine + ": " + rounds + " kills, " + acknowledged.size() + " acknowledged, 0 lost");
  }

  /** Lets a program write, kills it or the server at a random moment; what it had acknowledged. */
  private static List<String> killed(LogPlace place, Random random, boolean server)
      throws Exception {
    Process writer = Writer.start(place, "w", WITHOUT_END);
    List<String> acknowledged = new ArrayList<>();
    try (BufferedReader out = writer.inputReader()) {
      int first = 1 + random.nextInt(MOST_RECORDS_BEFORE_A_KILL);
      while (acknowledged.size() < first) {
        String line = out.readLine();
        assertTrue(line != null, "the writer ended by itself");
        acknowledged.add(line);
      }
      // Anywhere inside the next records, not just after one was acknowledged.
      long moment = System.nanoTime() + random.nextInt(LONGEST_SPIN_NANOS);
      while (System.nanoTime() < moment) Thread.onSpinWait();
      if (server) PostgresServer.shared().kill();
      else writer.toHandle().destroyForcibly();
      rest(out, acknowledged);
    }
    writer.destroyForcibly().waitFor();
    return acknowledged;
  }

  /** What stood in the pipe already; the last line may be half. */
  private static void rest(BufferedReader out, List<String> acknowledged) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine())
      if (line.length() == acknowledged.get(0).length()) acknowledged.add(line);
  }

  private static void assertAllThere(LogPlace place, List<String> acknowledged, String round) {
    try (DecisionLog log = DecisionLog.open(place)) {
      Verification.Result result = log.verify(null);
      assertTrue(result.isSound(), () -> round + ": " + result.fault());
      assertFalse(acknowledged.isEmpty());
      for (String line : acknowledged) {
        String[] parts = line.split(" ");
        assertEquals(parts[1], log.get(parts[0]).hash(), round);
      }
    }
  }
}
