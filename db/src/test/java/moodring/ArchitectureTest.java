package moodring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moodring");

    @Test
    void tracksAndSettingsKnowTheJdkOnly() {
        classes()
                .that()
                .resideInAPackage("moodring.track")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "moodring.track")
                .check(OURS);
        classes()
                .that()
                .resideInAPackage("moodring.settings")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "moodring.settings")
                .check(OURS);
    }

    @Test
    void servicesKnowNothingOfCatalogsOrMoods() {
        noClasses()
                .that()
                .resideInAnyPackage("moodring.service", "moodring.spotify")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("moodring.db", "moodring.track")
                .check(OURS);
    }

    @Test
    void databaseTypesStayInside() {
        noClasses()
                .that()
                .resideOutsideOfPackage("moodring.db")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "org.h2..", "java.sql..")
                .because("the database is asked through Catalog, Catalogs, CatalogWriter and ListenerStore")
                .check(OURS);
    }

    @Test
    void nothingReadsSerialisedObjectsOrStartsProcesses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.ObjectInputStream|java\\.lang\\.(Runtime|ProcessBuilder)")
                .because("both turn data into running code")
                .check(OURS);
    }
}
