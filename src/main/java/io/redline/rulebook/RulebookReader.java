package io.redline.rulebook;

import io.redline.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rulebook: from a rules folder, checked and compiled on the spot, or as the build packed
 * it into the jar.
 */
public final class RulebookReader {
  private RulebookReader() {}

  /**
   * @throws RulebookProblem naming everything to mend
   */
  public static Rulebook read(Path folder) {
    return read(folder.toString(), RuleFiles.in(folder));
  }

  /**
   * The rulebook of files that were kept, checked and compiled anew.
   *
   * @param name where they were kept, for messages
   * @throws RulebookProblem naming everything to mend
   */
  public static Rulebook read(String name, RuleFiles files) {
    return read(name, files, null);
  }

  /**
   * A rulebook in which only one clause was checked and has its rule: for its author, who wants to
   * know at once.
   *
   * @throws RulebookProblem naming everything to mend in its files and in those that are for all
   */
  public static Rulebook readOnly(String clause, Path folder) {
    return read(folder.toString(), RuleFiles.in(folder), clause);
  }

  private static Rulebook read(String name, RuleFiles files, @Nullable String clause) {
    PackedRulebook packed = PackedRulebook.inJar();
    return Checked.of(RulesFolder.of(name, files, packed), packed, clause).rulebook(packed);
  }

  /**
   * The rulebook that comes with the product.
   *
   * @throws RulebookProblem when the jar was built without one
   */
  public static Rulebook packed() {
    PackedRulebook packed = PackedRulebook.inJar();
    if (packed == null) throw RulebookProblem.of("not-packed");
    return of(packed);
  }

  /**
   * The rulebook of the folder that the jar was built from: the packed one as long as both are the
   * same to the byte.
   *
   * @param differs told how many files are not, when they are not
   * @throws RulebookProblem naming everything to mend
   */
  public static Rulebook checkout(Path folder, Consumer<Message> differs) {
    PackedRulebook packed = PackedRulebook.inJar();
    RuleFiles files = RuleFiles.in(folder);
    int changed = packed == null ? files.byPath().size() : packed.differing(files);
    if (packed != null && changed == 0) return of(packed);
    differs.accept(Problems.TEXTS.say("folder-used", folder, changed));
    return read(folder.toString(), files);
  }

  private static Rulebook of(PackedRulebook packed) {
    Register register = new Register(packed.folder());
    register.problems.throwIfAny(at -> true);
    return new Checked(packed.folder(), register, packed.bindings()).rulebook(packed.models());
  }

  /** Build step: writes the checked and compiled rulebook of a folder into a classes directory. */
  static void pack(Path folder, Path classes) throws IOException {
    Checked checked = Checked.of(RulesFolder.read(folder), null, null);
    PackedRulebook.write(
        checked, RuleCompiler.compile(folder.toString(), checked.folder().drl()), classes);
  }
}
