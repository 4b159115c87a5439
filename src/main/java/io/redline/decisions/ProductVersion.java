package io.redline.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What judged: the product, the rule engine and Java.
 *
 * @param redline version of the jar; {@code unpackaged} when run from classes
 */
public record ProductVersion(String redline, String rules, String java) {
  private static final String DROOLS = "/META-INF/maven/org.drools/drools-core/pom.properties";

  /** Of this program. */
  public static ProductVersion running() {
    String own = ProductVersion.class.getPackage().getImplementationVersion();
    return new ProductVersion(
        own == null ? "unpackaged" : own,
        "Drools " + droolsVersion(),
        System.getProperty("java.version"));
  }

  /** In a line. */
  public String text() {
    return "Redline " + redline + ", " + rules + ", Java " + java;
  }

  private static String droolsVersion() {
    try (InputStream in = ProductVersion.class.getResourceAsStream(DROOLS)) {
      if (in == null) return "unknown";
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
