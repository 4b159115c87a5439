package io.redline.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redline.Product;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the result changes on purpose: src/main/scripts/expected-samples. */
class SampleListTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"samples/list.csv", "samples/list.xlsx"})
  void the_sample_list_gives_the_expected_result(String list) throws Exception {
    Path result = folder.resolve("result.csv");
    Product.Ran ran =
        Product.run(
            "audit",
            list,
            "-o",
            result.toString(),
            "--layers",
            "samples/layers",
            "--as-of",
            "2026-11-01");
    assertEquals(1, ran.code(), ran.err());
    assertEquals(
        Files.readString(Product.SAMPLES.resolve("expected/list.csv")), Files.readString(result));
    assertTrue(ran.err().contains("项目编号重复 1 次（行号和编号）：31 XM-003"), ran.err());
  }
}
