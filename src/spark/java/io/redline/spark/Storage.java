package io.redline.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.util.SerializableConfiguration;

/** Files by the names Hadoop has for them: hdfs://, s3a://, file:/ or a path of every machine. */
record Storage(SerializableConfiguration configuration) implements Serializable {

  /** Files that a path, a folder or a pattern names, at any depth; hidden ones are left out. */
  List<String> files(String pattern) throws IOException {
    Path path = new Path(pattern);
    FileStatus[] found = system(path).globStatus(path);
    List<String> files = new ArrayList<>();
    for (FileStatus status : found == null ? new FileStatus[0] : found) {
      RemoteIterator<LocatedFileStatus> inside = system(path).listFiles(status.getPath(), true);
      while (inside.hasNext()) {
        Path file = inside.next().getPath();
        if (!file.getName().matches("[._].*")) files.add(file.toString());
      }
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** The file or folder on this machine: itself, or a copy that goes with the process. */
  java.nio.file.Path local(String name) throws IOException {
    Path path = new Path(name);
    FileSystem system = system(path);
    if (system instanceof LocalFileSystem local)
      return local.pathToFile(path).toPath().toAbsolutePath();
    java.nio.file.Path folder = Files.createTempDirectory("redline");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    java.nio.file.Path copy = folder.resolve(path.getName());
    system.copyToLocalFile(false, path, new Path(copy.toUri()), true);
    return copy;
  }

  boolean exists(String name) throws IOException {
    Path path = new Path(name);
    return system(path).exists(path);
  }

  void delete(String name) throws IOException {
    Path path = new Path(name);
    system(path).delete(path, true);
  }

  private FileSystem system(Path path) throws IOException {
    return path.getFileSystem(configuration.value());
  }

  private static void delete(java.nio.file.Path folder) {
    try (Stream<java.nio.file.Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // It lies in the machine's folder for temporary files.
    }
  }
}
