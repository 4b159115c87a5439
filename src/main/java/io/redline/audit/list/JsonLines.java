package io.redline.audit.list;

import io.redline.intake.IntakeProblem;
import io.redline.intake.IntakeProblem.Problem;
import io.redline.intake.ProposalReader;
import io.redline.intake.Vocabulary;
import io.redline.table.TextFile;
import io.redline.words.Catalogue;
import io.redline.words.Message;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** A proposal a line, as in a file of its own and as strictly read. */
final class JsonLines implements ProjectList {
  private static final Catalogue TEXTS = Catalogue.named("audit");

  private static final int LONGEST_BYTES = (int) ProposalReader.MOST_BYTES;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private final String name;
  private final InputStream in;
  private final long bytes;
  private final ProposalReader proposals;
  private long read;
  private int line;

  JsonLines(Path file, Vocabulary vocabulary) throws IOException, UnreadableList {
    this.name = file.toString();
    this.bytes = Files.size(file);
    this.proposals = new ProposalReader(vocabulary);
    if (new String(TextFile.head(file), StandardCharsets.UTF_8).strip().startsWith("["))
      throw new UnreadableList(TEXTS.say("json-lines.json-array-json-lines"));
    this.in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
  }

  @Override
  public Entry next() throws UnreadableList {
    try {
      while (true) {
        byte[] text = line();
        if (text == null) return null;
        line++;
        if (!isBlank(text)) return new JsonEntry(line, text, name, proposals);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] line() throws IOException, UnreadableList {
    ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
    int b = in.read();
    if (b < 0) return null;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      text.write(b);
      if (text.size() > LONGEST_BYTES)
        throw new UnreadableList(
            TEXTS.say("json-lines.line-over-bytes-json", line + 1, LONGEST_BYTES));
    }
    read += text.size() + 1;
    return text.toByteArray();
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) if (b > ' ' || b < 0) return false;
    return true;
  }

  @Override
  public List<String> headings() {
    return List.of();
  }

  @Override
  public List<Integer> kept() {
    return List.of();
  }

  @Override
  public List<Message> messages() {
    return List.of();
  }

  @Override
  public double done() {
    return bytes == 0 ? 1 : Math.min(1, (double) read / bytes);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private record JsonEntry(int row, byte[] text, String name, ProposalReader proposals)
      implements Entry {
    @Override
    public String id() {
      return top("id");
    }

    @Override
    public ReadRow read() {
      try {
        var proposal = proposals.read(name + "#" + row, text);
        String words = proposal.json().path("description").asString("");
        return new ReadRow(
            row,
            proposal.id(),
            proposal.name(),
            proposal,
            List.of(),
            words,
            this::onLine,
            List.of());
      } catch (IntakeProblem e) {
        List<Problem> problems = e.problems().stream().map(this::onLine).toList();
        String id = top("id");
        return new ReadRow(
            row,
            id.isEmpty() ? "row-" + row : id,
            top("name"),
            null,
            problems,
            "",
            this::onLine,
            List.of());
      }
    }

    private Problem onLine(Problem p) {
      Message place =
          p.place().isEmpty() || p.place().startsWith("line ")
              ? TEXTS.say("json-lines.line", row)
              : TEXTS.say("json-lines.line-2", row, p.place());
      return new Problem(place, p.value(), p.expectation(), p.guess());
    }

    /** A text at the top of the object, as far as the line is JSON. */
    private String top(String key) {
      try (JsonParser parser = MAPPER.createParser(text)) {
        if (parser.nextToken() != JsonToken.START_OBJECT) return "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean wanted = parser.currentName().equals(key);
          JsonToken value = parser.nextToken();
          if (wanted) return value == JsonToken.VALUE_STRING ? parser.getString() : "";
          parser.skipChildren();
        }
      } catch (JacksonException e) {
        return "";
      }
      return "";
    }
  }
}
