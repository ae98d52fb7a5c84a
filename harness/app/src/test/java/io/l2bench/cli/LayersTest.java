package io.l2bench.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between modules and packages, which no arrow crosses upwards. */
final class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("io.l2bench");

  /** Floors of packages from the ground up; a floor knows those below it, and its own. */
  private static final String[][] FLOORS = {
    {"io.l2bench.cache.."},
    {"io.l2bench.workload.."},
    {"io.l2bench.device..", "io.l2bench.driver.."},
    {"io.l2bench.replay.."},
    {"io.l2bench.scenario..", "io.l2bench.curve..", "io.l2bench.check.."},
    {"io.l2bench.survey..", "io.l2bench.statistics..", "io.l2bench.recommend.."},
    {"io.l2bench.results.."},
    {"io.l2bench.run..", "io.l2bench.compare.."},
    {"io.l2bench.report..", "io.l2bench.bench..", "io.l2bench.throughput.."},
    {"io.l2bench.experiment.."},
    {"io.l2bench.cli.."},
  };

  @Test
  void noArrowGoesUp() {
    for (int floor = 0; floor < FLOORS.length; floor++) {
      for (int above = floor + 1; above < FLOORS.length; above++) {
        noClasses()
            .that()
            .resideInAnyPackage(FLOORS[floor])
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FLOORS[above])
            .check(CLASSES);
      }
    }
  }

  @Test
  void cachesAndRequestsKnowNothingOfEachOther() {
    noClasses()
        .that()
        .resideInAPackage("io.l2bench.workload..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.l2bench.cache..")
        .check(CLASSES);
  }

  @Test
  void packagesOfTheHarnessMakeNoCircle() {
    slices().matching("io.l2bench.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @ParameterizedTest
  @CsvSource({
    "org.openjdk.jmh..,       io.l2bench.bench..",
    "picocli..,               io.l2bench.cli..",
    "org.snakeyaml..,         io.l2bench.cli..",
    "tools.jackson..,         io.l2bench.results..|io.l2bench.run..|io.l2bench.compare..|io.l2bench.report..",
    "io.pebbletemplates..,    io.l2bench.report..",
    "com.github.benmanes..,   io.l2bench.cache.product..",
  })
  void aLibraryIsKnownWhereItBelongs(String library, String places) {
    noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(places.split("\\|"))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(CLASSES);
  }
}
