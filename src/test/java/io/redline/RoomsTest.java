package io.redline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/** Who may open which door. DESIGN.md, section 1. */
class RoomsTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.redline");
  private static final String[] ENGINE = {"org.drools..", "org.kie.."};

  @Test
  void the_house_has_these_rooms_and_no_others() {
    Set<String> rooms = new TreeSet<>();
    HOUSE.forEach(c -> rooms.add(c.getPackageName().substring("io.redline".length())));
    assertEquals(
        Set.of(
            ".facts",
            ".words",
            ".intake",
            ".table",
            ".table.write",
            ".admission",
            ".site",
            ".site.files",
            ".earth",
            ".layer",
            ".layer.format",
            ".rulebook",
            ".assess",
            ".screening",
            ".siting",
            ".benchmark",
            ".explain",
            ".remedy",
            ".report",
            ".report.chapter",
            ".report.figure",
            ".report.format",
            ".report.page",
            ".report.print",
            ".report.sheet",
            ".report.word",
            ".decisions",
            ".decisions.evidence",
            ".decisions.impact",
            ".decisions.replay",
            ".audit",
            ".audit.hint",
            ".audit.list",
            ".audit.portfolio",
            ".audit.result",
            ".web",
            ".web.account",
            ".web.api",
            ".web.desk",
            ".web.guard",
            ".web.job",
            ".web.map",
            ".web.page",
            ".web.problem",
            ".web.record",
            ".web.serving",
            ".web.upkeep",
            ".cli"),
        rooms);
  }

  @Test
  void each_room_is_entered_only_through_its_doors() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("io.redline..")
        .layer("words")
        .definedBy("io.redline.words")
        .layer("facts")
        .definedBy("io.redline.facts")
        .layer("earth")
        .definedBy("io.redline.earth")
        .layer("intake")
        .definedBy("io.redline.intake")
        .layer("table")
        .definedBy("io.redline.table")
        .layer("table.write")
        .definedBy("io.redline.table.write")
        .layer("admission")
        .definedBy("io.redline.admission")
        .layer("layer")
        .definedBy("io.redline.layer..")
        .layer("site")
        .definedBy("io.redline.site..")
        .layer("rulebook")
        .definedBy("io.redline.rulebook")
        .layer("assess")
        .definedBy("io.redline.assess")
        .layer("screening")
        .definedBy("io.redline.screening")
        .layer("benchmark")
        .definedBy("io.redline.benchmark")
        .layer("siting")
        .definedBy("io.redline.siting")
        .layer("explain")
        .definedBy("io.redline.explain")
        .layer("remedy")
        .definedBy("io.redline.remedy")
        .layer("report")
        .definedBy("io.redline.report..")
        .layer("audit")
        .definedBy("io.redline.audit..")
        .layer("decisions")
        .definedBy("io.redline.decisions..")
        .layer("web")
        .definedBy("io.redline.web..")
        .layer("cli")
        .definedBy("io.redline.cli")
        .whereLayer("words")
        .mayNotAccessAnyLayer()
        .whereLayer("facts")
        .mayNotAccessAnyLayer()
        .whereLayer("earth")
        .mayOnlyAccessLayers("words", "facts")
        .whereLayer("intake")
        .mayOnlyAccessLayers("words", "facts", "earth")
        .whereLayer("table")
        .mayOnlyAccessLayers("words", "intake")
        .whereLayer("table.write")
        .mayOnlyAccessLayers("words")
        .whereLayer("admission")
        .mayOnlyAccessLayers("words", "facts", "intake", "table")
        .whereLayer("layer")
        .mayOnlyAccessLayers("words", "facts", "earth", "intake", "table", "admission")
        .whereLayer("site")
        .mayOnlyAccessLayers("words", "facts", "earth", "intake", "table", "admission", "layer")
        .whereLayer("rulebook")
        .mayOnlyAccessLayers("words", "facts", "intake")
        .whereLayer("assess")
        .mayOnlyAccessLayers("words", "facts", "intake", "admission", "rulebook")
        .whereLayer("explain")
        .mayOnlyAccessLayers("words", "facts", "intake", "admission", "rulebook", "assess")
        .whereLayer("screening")
        .mayOnlyAccessLayers(
            "words", "facts", "intake", "admission", "rulebook", "assess", "earth", "layer", "site")
        .whereLayer("benchmark")
        .mayOnlyAccessLayers(
            "words", "facts", "intake", "rulebook", "assess", "explain", "screening")
        .whereLayer("siting")
        .mayOnlyAccessLayers(
            "words",
            "facts",
            "intake",
            "admission",
            "rulebook",
            "assess",
            "explain",
            "earth",
            "layer",
            "site",
            "screening")
        .whereLayer("remedy")
        .mayOnlyAccessLayers(
            "words",
            "facts",
            "intake",
            "admission",
            "rulebook",
            "assess",
            "explain",
            "earth",
            "layer",
            "site",
            "screening")
        .whereLayer("report")
        .mayOnlyAccessLayers(
            "words",
            "facts",
            "intake",
            "table.write",
            "admission",
            "rulebook",
            "assess",
            "explain",
            "earth",
            "layer",
            "site",
            "screening",
            "siting",
            "remedy")
        .whereLayer("audit")
        .mayOnlyAccessLayers(
            "words",
            "facts",
            "intake",
            "table.write",
            "table",
            "admission",
            "rulebook",
            "assess",
            "explain",
            "earth",
            "layer",
            "site",
            "screening")
        .whereLayer("decisions")
        .mayOnlyAccessLayers(
            "words",
            "facts",
            "intake",
            "table.write",
            "admission",
            "rulebook",
            "assess",
            "explain",
            "earth",
            "layer",
            "site",
            "screening",
            "report",
            "audit")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(HOUSE);
  }

  @Test
  void no_room_leads_back_into_itself() {
    slices().matching("io.redline.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void no_room_within_a_room_leads_back_either() {
    slices().matching("io.redline.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void maps_know_nothing_of_the_forms_in_which_a_site_is_handed_in() {
    noClasses()
        .that()
        .resideInAnyPackage("io.redline.earth", "io.redline.layer..", "io.redline.site")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.redline.site.files")
        .check(HOUSE);
  }

  @Test
  void only_rulebook_and_assess_know_drools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.redline.rulebook", "io.redline.assess")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ENGINE)
        .check(HOUSE);
  }

  @Test
  void only_a_web_room_may_know_spring() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.redline.web..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..")
        .check(HOUSE);
  }

  @Test
  void a_class_is_named_after_what_it_is() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Common|Misc|Base)(\\$.*)?")
        .check(HOUSE);
  }

  @Test
  void a_test_is_named_by_its_statement_with_words_apart() {
    methods()
        .that()
        .areAnnotatedWith(Test.class)
        .or()
        .areAnnotatedWith(ParameterizedTest.class)
        .or()
        .areAnnotatedWith(TestFactory.class)
        .should()
        .haveNameMatching("[a-z0-9]+(_[a-z0-9]+)+")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.OnlyIncludeTests())
                .importPackages("io.redline"));
  }

  @Test
  void a_session_is_opened_in_one_place_only_so_that_it_is_closed() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.redline.assess.RuleEngine")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("org.kie.api.runtime.KieSession")
        .check(HOUSE);
  }

  @Test
  void nothing_is_deserialised_and_no_process_is_started() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(HOUSE);
  }

  @Test
  void only_the_command_line_ends_the_program() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.redline.cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @Test
  void the_vocabulary_of_the_rules_has_no_way_out() {
    classes()
        .that()
        .resideInAPackage("io.redline.facts")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.redline.facts",
            "java.lang",
            "java.util",
            "java.util.stream",
            "java.util.concurrent",
            "java.util.function",
            "java.lang.invoke",
            "java.lang.runtime",
            "org.jspecify.annotations")
        .check(HOUSE);
  }
}
