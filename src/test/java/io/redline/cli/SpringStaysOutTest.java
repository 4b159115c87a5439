package io.redline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The command line starts without Spring: where there is none, everything but serve works. */
class SpringStaysOutTest {
  @Test
  void check_runs_where_there_is_no_spring() throws Exception {
    URL[] path =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("spring"))
            .map(SpringStaysOutTest::url)
            .toArray(URL[]::new);
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      assertThrows(
          ClassNotFoundException.class,
          () -> loader.loadClass("org.springframework.boot.SpringApplication"));
      Object code =
          loader
              .loadClass("io.redline.cli.Main")
              .getMethod("run", String[].class, PrintWriter.class, PrintWriter.class)
              .invoke(
                  null,
                  new String[] {"rules", "coverage"},
                  new PrintWriter(new StringWriter()),
                  new PrintWriter(new StringWriter()));
      assertEquals(0, code);
    }
  }

  private static URL url(String entry) {
    try {
      return Path.of(entry).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }
}
