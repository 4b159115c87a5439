package io.redline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.nodeTypes.NodeWithJavadoc;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.javadoc.JavadocBlockTag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the ground rooms a type says whether it may be null. */
class NullnessTest {
  private static final Path MAIN = Path.of("src/main/java/io/redline");
  private static final Pattern MAY_BE =
      Pattern.compile("\\bor null\\b|\\b[Nn]ull (when|where|if|before|as long)\\b|[;,.] null\\b");
  private static final Pattern NEVER = Pattern.compile("(?i)(never|not|no) null|null stays");

  @ParameterizedTest
  @ValueSource(strings = {"words", "facts", "intake", "table", "admission", "rulebook", "assess"})
  void a_ground_room_is_null_marked(String room) throws ClassNotFoundException {
    Class<?> info = Class.forName("io.redline." + room + ".package-info");
    assertTrue(info.isAnnotationPresent(NullMarked.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"words", "facts", "intake", "table", "admission", "rulebook", "assess"})
  void what_may_be_null_by_its_description_is_nullable_by_its_type(String room) throws IOException {
    List<String> bare = new ArrayList<>();
    try (Stream<Path> files = Files.list(MAIN.resolve(room))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList())
        bare.addAll(bare(file));
    }
    assertEquals(List.of(), bare);
  }

  @Test
  void a_description_is_read_rightly() {
    assertTrue(maySay("the guess, or null"));
    assertTrue(maySay("The newest attempt; null when there was none."));
    assertTrue(!maySay("text; never null"));
  }

  private static List<String> bare(Path file) throws IOException {
    StaticJavaParser.getParserConfiguration()
        .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17);
    CompilationUnit unit = StaticJavaParser.parse(file);
    List<String> bare = new ArrayList<>();
    for (MethodDeclaration method : unit.findAll(MethodDeclaration.class))
      if (said(method, JavadocBlockTag.Type.RETURN, null) && isBare(method.getType(), method))
        bare.add(file + ": " + method.getDeclarationAsString(false, false));
    for (RecordDeclaration type : unit.findAll(RecordDeclaration.class))
      type.getParameters().stream()
          .filter(p -> said(type, JavadocBlockTag.Type.PARAM, p.getNameAsString()))
          .filter(p -> isBare(p.getType(), p))
          .forEach(p -> bare.add(file + ": " + p));
    return bare;
  }

  /**
   * @param name of a parameter; null for what a method returns
   */
  private static boolean said(NodeWithJavadoc<?> node, JavadocBlockTag.Type tag, String name) {
    return node.getJavadoc().stream()
        .flatMap(doc -> doc.getBlockTags().stream())
        .filter(block -> block.getType() == tag)
        .filter(block -> name == null || name.equals(block.getName().orElse("")))
        .anyMatch(block -> maySay(block.getContent().toText()));
  }

  private static boolean maySay(String text) {
    String line = text.replaceAll("\\s+", " ");
    return MAY_BE.matcher(line).find() && !NEVER.matcher(line).find();
  }

  /** An annotation before the type is the declaration's to the parser. */
  private static boolean isBare(Type type, NodeWithAnnotations<?> declared) {
    return !type.isPrimitiveType()
        && !type.toString().contains("@Nullable")
        && declared.getAnnotationByName("Nullable").isEmpty();
  }
}
