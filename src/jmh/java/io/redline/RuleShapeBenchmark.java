package io.redline;

import io.redline.RuleShape.Evidence;
import io.redline.facts.Condition;
import io.redline.facts.Outcome;
import io.redline.facts.Truth;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.reteoo.ReteDumper;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.InternalKieBuilder;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How many proposals a second the shapes of a rule make: 300 clauses on 60 activities, 14 of which
 * are, or may be, about each proposal. The figures stand in {@code
 * src/site/markdown/decisions/0001-three-valued-rules.md}.
 */
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 3, time = 1)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RuleShapeBenchmark {
  private static final int ROUND = 100;
  private static final Path JARS = Path.of("target", "jmh", "rule-shapes");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What is compared: a shape on proposals with two facts unknown each, or on complete ones. */
  public enum Case {
    A(RuleShape.A, false, false),
    B(RuleShape.B, false, false),
    C(RuleShape.C, false, false),
    D(RuleShape.D, false, false),
    E(RuleShape.E, false, false),
    A_COMPLETE(RuleShape.A, true, false),
    E_COMPLETE(RuleShape.E, true, false),
    A_EXPLAINING(RuleShape.A, false, true);

    private final RuleShape shape;
    private final boolean complete;
    private final boolean explaining;

    Case(RuleShape shape, boolean complete, boolean explaining) {
      this.shape = shape;
      this.complete = complete;
      this.explaining = explaining;
    }
  }

  @State(Scope.Benchmark)
  public static class Shapes {
    @Param public Case what;

    @Param({"1", "100"})
    public int perSession;

    private RuleShapeWorld world;
    private KieBase base;
    private int next;

    @Setup
    public void compileAndCheck() throws IOException, ReflectiveOperationException {
      world = new RuleShapeWorld(what.complete);
      Path jar = compile(what.shape, world);
      base = base(jar);
      describe(classes(jar), check());
    }

    private List<Evidence> evidence(List<RuleShapeWorld.Proposal> proposals) {
      KieSession session = base.newKieSession();
      try {
        for (RuleShapeWorld.Proposal proposal : proposals)
          what.shape.insert(session, proposal, what.explaining);
        return what.shape.fire(session, 2 * RuleShapeWorld.CLAUSES * proposals.size() + 1);
      } finally {
        session.dispose();
      }
    }

    /** Fails unless the shape finds exactly what plain Java finds. */
    private String check() {
      int pairs = 0;
      int unknown = 0;
      int wrong = 0;
      for (int from = 0; from < RuleShapeWorld.PROPOSALS; from += perSession) {
        List<RuleShapeWorld.Proposal> proposals = world.proposals.subList(from, from + perSession);
        Map<String, Map<String, Outcome>> found = outcomes(evidence(proposals));
        for (RuleShapeWorld.Proposal proposal : proposals) {
          Map<String, Outcome> here = found.getOrDefault(proposal.id(), Map.of());
          Map<String, Outcome> expected = world.expected(proposal);
          Map<String, Outcome> certain = new TreeMap<>(expected);
          certain.keySet().removeIf(id -> !world.isCertainlyAbout(id, proposal));
          pairs += here.size();
          unknown += expected.size() - certain.size();
          boolean same =
              what.shape == RuleShape.E
                  ? here.keySet().equals(certain.keySet())
                  : here.equals(expected);
          if (!same)
            throw new IllegalStateException(
                what + " finds " + here + " for " + proposal + ", expected " + expected);
          for (String id : expected.keySet()) if (expected.get(id) != here.get(id)) wrong++;
        }
      }
      double each = RuleShapeWorld.PROPOSALS;
      return "each proposal: %.1f clauses found, %.1f in play by unknown, %.1f wrong outcomes"
          .formatted(pairs / each, unknown / each, wrong / each);
    }

    private Map<String, Map<String, Outcome>> outcomes(List<Evidence> found) {
      Map<String, Map<String, Map<String, Object>>> values = new HashMap<>();
      for (Evidence one : found)
        values
            .computeIfAbsent(one.project(), project -> new TreeMap<>())
            .computeIfAbsent(one.rule().split(" ")[0], clause -> new HashMap<>())
            .putAll(one.values());
      Map<String, Map<String, Outcome>> outcomes = new HashMap<>();
      values.forEach(
          (project, clauses) -> {
            if (what.explaining && clauses.size() != RuleShapeWorld.CLAUSES)
              throw new IllegalStateException(clauses.size() + " clauses explained for " + project);
            Map<String, Outcome> here = new TreeMap<>();
            clauses.forEach(
                (clause, bound) -> {
                  Truth about = truth(bound, "$kind").and(truth(bound, "$works"));
                  // B says nothing about a limit that is kept.
                  Truth near = bound.containsKey("$near") ? truth(bound, "$near") : Truth.NO;
                  if (about != Truth.NO) here.put(clause, RuleShapeWorld.outcome(about, near));
                });
            outcomes.put(project, here);
          });
      return outcomes;
    }

    /** Plain rules bind no condition they are about: that they fired says yes. */
    private static Truth truth(Map<String, Object> bound, String name) {
      Object value = bound.get(name);
      if (value instanceof Condition condition) return condition.truth();
      return value == null ? Truth.YES : Truth.of((Boolean) value);
    }

    private void describe(long classes, String checked) {
      Map<String, Integer> nodes = new TreeMap<>();
      ReteDumper.collectRete(base)
          .forEach(node -> nodes.merge(node.getClass().getSimpleName(), 1, Integer::sum));
      System.out.printf("%n# %s: %s; %d classes; nodes %s%n", what, checked, classes, nodes);
    }
  }

  /** The classes of shape A, compiled but not yet built into a knowledge base. */
  @State(Scope.Benchmark)
  public static class Compiled {
    private Path jar;

    @Setup
    public void compile() throws IOException {
      jar = RuleShapeBenchmark.compile(RuleShape.A, new RuleShapeWorld(false));
    }
  }

  /**
   * Seconds of processor time the thread got in each second of the clock. Score divided by this is
   * comparable between runs on a machine that is shared.
   */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Processor {
    public double cpuSeconds;
  }

  @Benchmark
  @OperationsPerInvocation(ROUND)
  public void proposals(Shapes shapes, Processor processor, Blackhole sink) {
    long start = THREADS.getCurrentThreadCpuTime();
    int from = shapes.next;
    shapes.next = (from + ROUND) % RuleShapeWorld.PROPOSALS;
    for (int i = from; i < from + ROUND; i += shapes.perSession)
      sink.consume(shapes.evidence(shapes.world.proposals.subList(i, i + shapes.perSession)));
    processor.cpuSeconds += (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 5)
  public KieBase buildKnowledgeBase(Compiled compiled)
      throws IOException, ReflectiveOperationException {
    return base(compiled.jar);
  }

  /** Compiles once and leaves the jar in the build directory, so that the forks need not. */
  private static Path compile(RuleShape shape, RuleShapeWorld world) throws IOException {
    List<String> drl = world.clauses.stream().map(shape::drl).toList();
    Path jar = JARS.resolve(shape + "-" + Integer.toHexString(drl.hashCode()) + ".jar");
    if (Files.exists(jar)) return jar;
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    for (int i = 0; i < drl.size(); i++)
      files.write("src/main/resources/shapes/" + i + ".drl", drl.get(i));
    InternalKieBuilder builder = (InternalKieBuilder) services.newKieBuilder(files);
    builder.buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) throw new IllegalStateException(errors.toString());
    Files.createDirectories(JARS);
    Path part = Files.createTempFile(JARS, "part", ".tmp");
    Files.write(part, ((InternalKieModule) builder.getKieModule()).getBytes());
    return Files.move(part, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Loads the compiled classes afresh and builds a knowledge base from their models. */
  private static KieBase base(Path jar) throws IOException, ReflectiveOperationException {
    ClassLoader parent = RuleShapeBenchmark.class.getClassLoader();
    // Stays open: the knowledge base loads its lambdas when it first needs them.
    ClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, parent);
    List<Model> models = new ArrayList<>();
    for (String name : modelNames(jar))
      models.add((Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
    return KieBaseBuilder.createKieBaseFromModel(models);
  }

  private static List<String> modelNames(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      JarEntry list =
          file.stream().filter(e -> e.getName().endsWith("/drools-model")).findAny().orElseThrow();
      String names = new String(file.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
      return names.lines().filter(line -> line.startsWith("redline.")).toList();
    }
  }

  private static long classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .filter(e -> e.getName().startsWith("redline/") && e.getName().endsWith(".class"))
          .count();
    }
  }
}
