package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import moodring.db.CatalogException.Kind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips bits and cuts files at random places; the seed is fixed, so a failure can be repeated. */
class DamageTest {

    @TempDir
    static Path folder;

    private static CatalogVersion version;

    @BeforeAll
    static void publishOnce() {
        version = Samples.publish(new Catalogs(folder), 300, 1);
    }

    @Test
    void refusesAFlippedBitInTheDatabase() throws IOException {
        refusesFlippedBits(version.folder().resolve(CatalogFolder.DATABASE), 500);
    }

    @Test
    void refusesAFlippedBitInTheManifest() throws IOException {
        refusesFlippedBits(version.folder().resolve(CatalogFolder.MANIFEST), 300);
    }

    @Test
    void refusesAFlippedBitInThePointer() throws IOException {
        refusesFlippedBits(folder.resolve("CURRENT"), 200);
    }

    @Test
    void refusesFilesThatAreCutShort() throws IOException {
        refusesCutFiles(version.folder().resolve(CatalogFolder.DATABASE), 50);
        refusesCutFiles(version.folder().resolve(CatalogFolder.MANIFEST), 30);
        refusesCutFiles(folder.resolve("CURRENT"), 20);
    }

    @Test
    void refusesFilesThatAreMissing() throws IOException {
        for (Path file : new Path[] {
            version.folder().resolve(CatalogFolder.DATABASE), version.folder().resolve(CatalogFolder.MANIFEST)
        }) {
            Path aside = folder.resolve("aside");
            Files.move(file, aside);
            refused("is missing");
            Files.move(aside, file);
        }
    }

    @Test
    void saysWhichFileIsDamagedAndWhatToDo() throws IOException {
        Path database = version.folder().resolve(CatalogFolder.DATABASE);
        byte[] whole = Files.readAllBytes(database);
        overwrite(database, Arrays.copyOf(whole, whole.length - 1));
        assertThatThrownBy(() -> new Catalogs(folder).open())
                .hasMessage("The catalog is damaged: " + database + ": it has " + (whole.length - 1)
                        + " bytes instead of " + whole.length + ". Go back to a whole one with ./moodring catalog list"
                        + " and ./moodring catalog restore ID, or build anew with ./moodring catalog build.");
        overwrite(database, whole);
    }

    @Test
    void leavesDamagedVersionsOutOfTheList() throws IOException {
        Path manifest = version.folder().resolve(CatalogFolder.MANIFEST);
        byte[] whole = Files.readAllBytes(manifest);
        overwrite(manifest, "{}".getBytes());
        assertThat(new Catalogs(folder).versions()).isEmpty();
        overwrite(manifest, whole);
        assertThat(new Catalogs(folder).versions()).containsExactly(version);
    }

    @Test
    void refusesAManifestOfAnotherFormat() {
        byte[] json = ManifestJson.write(version.manifest());
        byte[] newer =
                new String(json).replace("\"format\" : 2", "\"format\" : 3").getBytes();
        assertThat(newer).isNotEqualTo(json);
        assertThatThrownBy(() -> ManifestJson.read(newer))
                .isInstanceOf(IOException.class)
                .hasMessage("it has format 3, this program reads 2");
    }

    private static void refusesFlippedBits(Path file, int times) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(4);
        for (int time = 0; time < times; time++) {
            byte[] flipped = whole.clone();
            flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            overwrite(file, flipped);
            refused("damaged");
        }
        overwrite(file, whole);
        new Catalogs(folder).open().close();
    }

    private static void refusesCutFiles(Path file, int times) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        SplittableRandom random = new SplittableRandom(5);
        for (int time = 0; time < times; time++) {
            overwrite(file, Arrays.copyOf(whole, time == 0 ? 0 : random.nextInt(whole.length)));
            refused("damaged");
        }
        overwrite(file, whole);
        new Catalogs(folder).open().close();
    }

    private static void overwrite(Path file, byte[] content) throws IOException {
        Files.deleteIfExists(file);
        Files.write(file, content);
    }

    private static void refused(String word) {
        ThrowingCallable open = () -> new Catalogs(folder).open().close();
        assertThatThrownBy(open)
                .isInstanceOf(CatalogException.class)
                .hasMessageContaining(word)
                .extracting("kind")
                .isEqualTo(Kind.NO_CATALOG);
    }
}
