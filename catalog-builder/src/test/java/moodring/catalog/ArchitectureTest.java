package moodring.catalog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moodring.catalog");

    @Test
    void sparkStaysInTheHeavySteps() {
        noClasses()
                .that()
                .resideInAnyPackage("..source..", "..label..", "..compare..", "..report..", "..command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .because("labels and evaluations must run without starting Spark")
                .check(CLASSES);
    }

    @Test
    void sourcesAndClustersDoNotKnowMoods() {
        noClasses()
                .that()
                .resideInAnyPackage("..source..", "..cluster..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("moodring.track.Mood")
                .check(CLASSES);
    }

    @Test
    void theDatabaseIsReachedThroughDbAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.h2..", "org.jdbi..")
                .check(CLASSES);
    }

    @Test
    void nothingIsReadBackByJavaSerialisation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .check(CLASSES);
    }
}
