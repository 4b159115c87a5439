package io.redline.layer;

import io.redline.intake.Vocabulary;
import io.redline.layer.format.FeatureFile;
import io.redline.layer.format.FeatureTable;
import io.redline.layer.format.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Where the cards and files of layers come from: a folder, or the resources of the product. */
public sealed interface LayerFolder {
  /** For messages. */
  String place();

  boolean hasCards();

  /**
   * @throws LayerProblem when there is no card list or a card is wrong
   */
  List<LayerCard> cards(Vocabulary vocabulary);

  /**
   * @throws UnreadableFile when the file is not there or cannot be read
   */
  FeatureTable read(String file, String layer, String charset);

  /** The files {@link #read} looks at, in a fixed order. */
  List<LayerFiles.Part> parts(String file, String layer) throws IOException;

  /** Whether the layer names which of several files of a folder is meant, not a layer in a file. */
  boolean layerChoosesFile(String file) throws IOException;

  /** A file that is no map, such as an admission list. */
  byte[] bytes(String file) throws IOException;

  /** A layers directory. */
  record OnDisk(Path directory) implements LayerFolder {
    @Override
    public String place() {
      return directory.toString();
    }

    @Override
    public boolean hasCards() {
      return LayerCards.FILES.stream()
          .anyMatch(name -> Files.isRegularFile(directory.resolve(name)));
    }

    @Override
    public List<LayerCard> cards(Vocabulary vocabulary) {
      for (String name : LayerCards.FILES) {
        Path file = directory.resolve(name);
        if (!Files.isRegularFile(file)) continue;
        try {
          return new LayerCards(place() + "/" + name, vocabulary)
              .read(Files.readAllBytes(file), name.endsWith("json"));
        } catch (IOException e) {
          throw new LayerProblem("unreadable", place(), name, e.getClass().getSimpleName()).from(e);
        }
      }
      throw new LayerProblem("no-cards", place());
    }

    @Override
    public FeatureTable read(String file, String layer, String charset) {
      return FeatureFile.read(directory.resolve(file), layer, charset);
    }

    @Override
    public List<LayerFiles.Part> parts(String file, String layer) throws IOException {
      return FeatureFile.parts(directory.resolve(file), layer).stream()
          .map(
              part ->
                  new LayerFiles.Part(
                      part.getFileName().toString(), () -> Files.newInputStream(part)))
          .toList();
    }

    @Override
    public boolean layerChoosesFile(String file) throws IOException {
      return FeatureFile.severalIn(directory.resolve(file));
    }

    @Override
    public byte[] bytes(String file) throws IOException {
      return Files.readAllBytes(directory.resolve(file));
    }
  }

  /** The layers that come with the product; all GeoJSON. */
  record Packed() implements LayerFolder {
    @Override
    public String place() {
      return "default layers";
    }

    @Override
    public boolean hasCards() {
      return true;
    }

    @Override
    public List<LayerCard> cards(Vocabulary vocabulary) {
      try (InputStream in = open("layers.yaml")) {
        return new LayerCards(place() + "/layers.yaml", vocabulary).read(in.readAllBytes(), false);
      } catch (IOException e) {
        throw new LayerProblem("no-default-cards").from(e);
      }
    }

    @Override
    public FeatureTable read(String file, String layer, String charset) {
      try (InputStream in = open(file)) {
        return FeatureFile.geoJson(file, in);
      } catch (IOException e) {
        throw new UnreadableFile(file, "file.not-there").from(e);
      }
    }

    @Override
    public List<LayerFiles.Part> parts(String file, String layer) {
      return List.of(new LayerFiles.Part(file, () -> open(file)));
    }

    @Override
    public boolean layerChoosesFile(String file) {
      return false;
    }

    @Override
    public byte[] bytes(String file) throws IOException {
      try (InputStream in = open(file)) {
        return in.readAllBytes();
      }
    }

    private static InputStream open(String name) throws IOException {
      InputStream in = LayerReader.class.getResourceAsStream("shipped/" + name);
      if (in == null) throw new NoSuchFileException(name);
      return in;
    }
  }
}
