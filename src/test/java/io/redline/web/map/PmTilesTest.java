package io.redline.web.map;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class PmTilesTest {
  @TempDir Path folder;

  /** An archive of pictures: one for level 0, one for the rest of level 1 by a leaf directory. */
  static Path archive(Path file, byte[] picture) throws IOException {
    return archive(file, picture, PmTiles.Kind.PNG);
  }

  public static Path archive(Path file, byte[] picture, PmTiles.Kind kind) throws IOException {
    byte[] root = packed(numbers(2, 0, 1, 1, 0, picture.length, 0, 1, 1));
    byte[] leaf = packed(numbers(1, 1, 4, picture.length, 1));
    // The leaf's length stands in the root, and is known only now.
    root = packed(numbers(2, 0, 1, 1, 0, picture.length, leaf.length, 1, 1));
    ByteBuffer header = ByteBuffer.allocate(127).order(ByteOrder.LITTLE_ENDIAN);
    header.put(0, "PMTiles".getBytes(StandardCharsets.US_ASCII)).put(7, (byte) 3);
    header.putLong(8, 127).putLong(16, root.length);
    header.putLong(40, 127L + root.length).putLong(48, leaf.length);
    header.putLong(56, 127L + root.length + leaf.length).putLong(64, picture.length);
    header
        .put(97, (byte) 2)
        .put(98, (byte) 1)
        .put(99, (byte) (kind.ordinal() + 1))
        .put(101, (byte) 1);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : new byte[][] {header.array(), root, leaf, picture}) all.writeBytes(part);
    return Files.write(file, all.toByteArray());
  }

  private static byte[] numbers(int... numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int number : numbers) {
      int left = number;
      for (; left > 127; left >>>= 7) out.write(left & 0x7f | 0x80);
      out.write(left);
    }
    return out.toByteArray();
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** As the specification counts them. */
  @Test
  void squares_are_numbered_along_the_curve() {
    long[][] known = {
      {0, 0, 0, 0},
      {1, 0, 0, 1},
      {1, 0, 1, 2},
      {1, 1, 1, 3},
      {1, 1, 0, 4},
      {2, 0, 0, 5},
      {2, 1, 0, 6},
      {12, 3423, 1763, 19078479}
    };
    for (long[] k : known)
      assertEquals(k[3], PmTiles.id((int) k[0], (int) k[1], (int) k[2]), k[0] + "/" + k[1]);
  }

  @Test
  void squares_are_found_in_the_root_and_in_a_leaf_and_others_are_not_there() throws IOException {
    byte[] picture = {1, 2, 3};
    PmTiles tiles = PmTiles.open(archive(folder.resolve("a.pmtiles"), picture));
    assertEquals(PmTiles.Kind.PNG, tiles.kind());
    assertArrayEquals(picture, tiles.tile(0, 0, 0));
    assertArrayEquals(picture, tiles.tile(1, 1, 1));
    assertArrayEquals(picture, tiles.tile(1, 1, 0));
    assertNull(tiles.tile(1, 2, 0));
    assertNull(tiles.tile(2, 0, 0));
  }

  @Test
  void what_is_no_such_archive_is_refused() throws IOException {
    Path other = Files.writeString(folder.resolve("x.pmtiles"), "x".repeat(200));
    assertThrows(IOException.class, () -> PmTiles.open(other));
    Path cut = archive(folder.resolve("cut.pmtiles"), new byte[3]);
    Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(cut), 130));
    assertThrows(IOException.class, () -> PmTiles.open(cut));
  }
}
