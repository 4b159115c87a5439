package io.redline.bench;

import io.redline.assess.Assessor;
import io.redline.decisions.DecisionLog;
import io.redline.decisions.Judged;
import io.redline.decisions.LogPlace;
import io.redline.decisions.Verification;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.Rulebook;
import io.redline.screening.Screening;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills a decision log, in batches as a list is recorded, and looks at all of it. Five hundred
 * projects are judged, and recorded again and again.
 */
final class LogVerification {
  private static final int PROJECTS = 500;
  private static final LocalDate DAY = LocalDate.parse("2026-11-01");

  private LogVerification() {}

  static void tell(Path folder, int records, Rulebook rulebook) throws Exception {
    Path data = folder.resolve("log-" + records);
    boolean there = Files.exists(data);
    try (DecisionLog log = DecisionLog.open(LogPlace.of(data, null))) {
      if (!there) fill(log, records, rulebook);
      long bytes = Files.size(data.resolve("decisions.db"));
      double wall = System.nanoTime() / 1e9;
      double cpu = cpuSeconds();
      Verification.Result result = log.verify(null);
      if (!result.isSound()) throw new IllegalStateException(result.fault().toString());
      cpu = cpuSeconds() - cpu;
      wall = System.nanoTime() / 1e9 - wall;
      System.gc();
      long left = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      System.out.printf(
          "verify, %,d entries, %,d MB: wall %.1f s, processor %.1f s, %d MB of heap after it, load %s%n",
          result.entries(), bytes >> 20, wall, cpu, left >> 20, Machine.load());
    }
  }

  private static void fill(DecisionLog log, int records, Rulebook rulebook) throws Exception {
    Screening by = new Screening(new Assessor(rulebook), new LayerStore(List.of()));
    ProposalReader reader = new ProposalReader(rulebook.vocabulary());
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < PROJECTS; i++) {
      byte[] given =
          ("{\"id\":\"P-"
                  + i
                  + "\",\"name\":\"某县第"
                  + i
                  + "号项目\",\"nature\":\"new\",\"activities\":[\"chemical-project\"]}")
              .getBytes(StandardCharsets.UTF_8);
      judged.add(Judged.of(by.screen(reader.read("P-" + i + ".json", given), DAY), given));
    }
    Instant at = Instant.parse("2026-11-02T04:00:00Z");
    for (int done = 0; done < records; done += PROJECTS)
      log.record(judged.subList(0, Math.min(PROJECTS, records - done)), by, "bench", at);
  }

  private static double cpuSeconds() {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
