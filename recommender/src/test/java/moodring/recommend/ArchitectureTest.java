package moodring.recommend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("moodring.recommend");

    @Test
    void technologiesStayInTheirModules() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..", "org.jdbi..", "java.sql..", "org.bytedeco..", "moodring.catalog..")
                .because("Spark, databases and pictures belong to other modules; ask their front doors")
                .check(OURS);
    }

    @Test
    void onlyTheSequencePackageHoldsTensors() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..sequence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
                .check(OURS);
    }

    @Test
    void onlyTheWebPackageKnowsTheWebServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta..")
                .check(OURS);
    }

    @Test
    void onlyThePolicyAndWhatShowsReadingsKnowEmotions() {
        noClasses()
                .that()
                .resideInAnyPackage("..sample..", "..sequence..", "..spotify..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("moodring.emotion..")
                .because("songs are chosen for places on the plane; the policy alone leads there from a face")
                .check(OURS);
    }

    @Test
    void theWebNeverDecodesPicturesOrClipsOfStrangersNatively() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("moodring.emotion.face.Clip")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("moodring.emotion.face.Pictures")
                .because("native decoders are for files that the listener names; uploads go through UploadedPictures")
                .check(OURS);
    }

    @Test
    void nobodyReadsJavaSerialisedObjectsOrStartsProcesses() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("moodring.recommend.command.Browser")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .check(OURS);
    }

    @Test
    void answersGoThroughPicocliAndNotToTheStandardStreams() {
        noClasses()
                .that()
                .areNotAssignableTo(Recommend.class) // asks at the end whether all was written; the writers do not tell
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void packagesFormNoCircles() {
        slices().matching("moodring.recommend.(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void exceptionsAreUncheckedAndNamedAsSuch() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(RuntimeException.class)
                .andShould()
                .haveSimpleNameEndingWith("Exception")
                .allowEmptyShould(true)
                .check(OURS);
    }
}
