package io.redline.decisions.evidence;

import io.redline.decisions.Hashing;
import io.redline.intake.CanonicalJson;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of a bundle's files with their hashes. Its own hash stands in it, so that a byte changed
 * by accident is found; against intent there is only the hash printed on the report.
 */
final class Manifest {
  static final String FILES = "files";
  private static final String OWN = "sealedBy";

  private Manifest() {}

  /** Adds the last file, which holds the hashes of the others, and the manifest's own hash. */
  static void seal(ObjectNode manifest, String lastFile, byte[] bytes) {
    ((ObjectNode) manifest.path(FILES)).put(lastFile, Hashing.SHA_256.hex(bytes));
    manifest.put(OWN, own(manifest));
  }

  /** Whether these are the bytes as they were sealed. */
  static boolean isSealed(JsonNode manifest, byte[] bytes) {
    return Arrays.equals(CanonicalJson.bytes(manifest), bytes)
        && manifest.path(OWN).asString("").equals(own(manifest));
  }

  private static String own(JsonNode manifest) {
    ObjectNode rest = (ObjectNode) manifest.deepCopy();
    rest.remove(OWN);
    return Hashing.SHA_256.hex(CanonicalJson.bytes(rest));
  }
}
