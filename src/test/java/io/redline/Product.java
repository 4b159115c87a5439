package io.redline;

import io.redline.assess.Assessment;
import io.redline.assess.Assessor;
import io.redline.assess.Example;
import io.redline.cli.Main;
import io.redline.intake.IntakeProblem;
import io.redline.intake.Proposal;
import io.redline.intake.ProposalReader;
import io.redline.layer.LayerReader;
import io.redline.layer.LayerStore;
import io.redline.rulebook.RulebookReader;
import io.redline.screening.Screening;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product as tests drive it: the packed rulebook on the sample or the default layers, or the
 * whole command line.
 */
public final class Product {
  public static final Path SAMPLES = Path.of("samples");
  public static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Assessor ASSESSOR = new Assessor(RulebookReader.packed());
  private static final LayerStore SAMPLE_LAYERS =
      LayerReader.read(SAMPLES.resolve("layers"), ASSESSOR.rulebook().vocabulary());
  private static final LayerStore DEFAULT_LAYERS =
      LayerReader.defaults(ASSESSOR.rulebook().vocabulary());

  private static List<Example> examples;

  private Product() {}

  /** Every example that stands beside a rule. */
  public static synchronized List<Example> examples() throws IOException {
    if (examples == null)
      examples = List.copyOf(Example.all(Path.of("rules"), ASSESSOR.rulebook()));
    return examples;
  }

  public static Assessor assessor() {
    return ASSESSOR;
  }

  public static LayerStore sampleLayers() {
    return SAMPLE_LAYERS;
  }

  public static LayerStore defaultLayers() {
    return DEFAULT_LAYERS;
  }

  public static Assessment assess(JsonNode proposal, LayerStore layers, LocalDate day)
      throws IntakeProblem {
    Proposal read =
        new ProposalReader(ASSESSOR.rulebook().vocabulary())
            .read("test", proposal.toString().getBytes(StandardCharsets.UTF_8));
    return new Screening(ASSESSOR, layers).screen(read, day).assessment();
  }

  /** Every sample proposal, by name. */
  public static List<Path> samples() throws IOException {
    try (var files = Files.list(SAMPLES)) {
      return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
  }

  public static JsonNode json(Path file) throws IOException {
    return JSON.readTree(Files.readAllBytes(file));
  }

  /** What a command printed, and its exit code. */
  public record Ran(int code, String out, String err) {}

  public static Ran run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }
}
