package io.redline.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.redline.cli.Main;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Runs the command line and says at its end what it took; one process a run. */
public final class Measured {
  static final String MARK = "MEASURED ";

  private Measured() {}

  public static void main(String[] args) {
    AtomicLong afterCollection = new AtomicLong();
    for (GarbageCollectorMXBean gc : ManagementFactory.getGarbageCollectorMXBeans())
      ((NotificationEmitter) gc)
          .addNotificationListener(
              (n, h) -> {
                var info = GarbageCollectionNotificationInfo.from((CompositeData) n.getUserData());
                long used =
                    info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                        .mapToLong(u -> u.getUsed())
                        .sum();
                afterCollection.accumulateAndGet(used, Math::max);
              },
              null,
              null);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(afterCollection.get())));
    Main.main(args);
  }

  /**
   * wall seconds, processor seconds, seconds of compiling, heap peak and most after a collection
   */
  private static void tell(long afterCollection) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.err.printf(
        "%n%s%.2f %.2f %.2f %d %d%n",
        MARK,
        ManagementFactory.getRuntimeMXBean().getUptime() / 1e3,
        system.getProcessCpuTime() / 1e9,
        ManagementFactory.getCompilationMXBean().getTotalCompilationTime() / 1e3,
        peak >> 20,
        afterCollection >> 20);
  }
}
