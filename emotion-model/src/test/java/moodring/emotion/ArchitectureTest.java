package moodring.emotion;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.awt.image.RenderedImage;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String FACE = "moodring.emotion.face..";
    private static final String NETWORK = "moodring.emotion.network..";
    private static final String TRAIN = "moodring.emotion.train..";
    private static final String[] NETWORK_LIBRARIES = {"org.nd4j..", "org.deeplearning4j..", "org.bytedeco.dnnl.."};
    private static final String[] PICTURE_LIBRARIES = {
        "org.bytedeco.opencv..", "org.bytedeco.ffmpeg..", "org.bytedeco.javacv.."
    };

    private static final JavaClasses OURS =
            new ClassFileImporter(java.util.List.of(new ImportOption.DoNotIncludeTests())).importPackages("moodring");

    @Test
    void picturesKnowNoNetworksAndNetworksNoTraining() {
        check(noClasses()
                .that()
                .resideInAPackage(FACE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NETWORK, TRAIN));
        check(noClasses()
                .that()
                .resideInAPackage(NETWORK)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(TRAIN));
    }

    @Test
    void eachLibraryStaysInItsPackage() {
        check(classes()
                .that(not(resideInAPackage(FACE)))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(PICTURE_LIBRARIES))));
        check(classes()
                .that(not(resideInAnyPackage(NETWORK, TRAIN)))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage(NETWORK_LIBRARIES))));
        check(noClasses()
                .that(not(simpleName("FfmpegClip")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bytedeco.ffmpeg..", "org.bytedeco.javacv.."));
    }

    @Test
    void whatComesOverHttpReachesNoNativeDecoder() {
        check(noClasses()
                .that()
                .haveNameMatching(
                        ".*face\\.(UploadedPictures|Picture[A-Z].*|JpegHeader|PngHeader|Exif|Orientation)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco.."));
    }

    @Test
    void noFrameGoesToDisk() {
        check(noClasses()
                .that()
                .resideInAPackage(FACE)
                .should()
                .callMethodWhere(called("java.nio.file.Files", "write.*|create.*|new.*(Output|Writer|Channel).*|copy"))
                .orShould()
                .callMethodWhere(called("javax.imageio.ImageIO", "write"))
                .orShould()
                .callMethodWhere(called("org.bytedeco.opencv.*", "imwrite.*"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File(OutputStream|Writer)|RandomAccessFile)"));
    }

    /** ImageIO lays what comes by a plain stream down in a temporary file. */
    @Test
    void noPictureIsSpooledThroughTheDisk() {
        check(noClasses()
                .should()
                .callMethod(ImageIO.class, "read", InputStream.class)
                .orShould()
                .callMethod(ImageIO.class, "createImageInputStream", Object.class)
                .orShould()
                .callMethod(ImageIO.class, "createImageOutputStream", Object.class)
                .orShould()
                .callMethod(ImageIO.class, "write", RenderedImage.class, String.class, OutputStream.class));
    }

    @Test
    void nothingIsDeserialisedStartedOrPrinted() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.ObjectInputStream|java\\.lang\\.ProcessBuilder")
                .orShould()
                .callMethodWhere(called("java.lang.Runtime", "exec")));
        check(noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err"));
    }

    @Test
    void outsidersSeeNoNativeTypes() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage(FACE)
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .should()
                .notHaveRawReturnType(resideInAPackage("org.bytedeco.."))
                .andShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "are not native", types -> types.stream().noneMatch(resideInAPackage("org.bytedeco..")))));
    }

    private static DescribedPredicate<JavaCall<?>> called(String owner, String method) {
        return target(owner(nameMatching(owner))).and(target(nameMatching(method)));
    }

    private static void check(ArchRule rule) {
        rule.check(OURS);
    }
}
