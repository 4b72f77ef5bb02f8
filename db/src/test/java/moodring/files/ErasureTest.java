package moodring.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final int LARGER_THAN_ONE_WRITE = 200_001;

    @TempDir
    private Path folder;

    @Test
    void overwritesEveryByteInItsOldBlocksAndNoMore() throws IOException {
        Path file = file("secret");
        Path secondName = Files.createLink(folder.resolve("same-blocks"), file);
        Erasure.erase(file);
        assertThat(file).doesNotExist();
        assertThat(secondName).hasBinaryContent(new byte[LARGER_THAN_ONE_WRITE]);
    }

    @Test
    void nothingThereIsNoMistake() throws IOException {
        Erasure.erase(folder.resolve("never-written"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofALinkTheLinkAloneGoes() throws IOException {
        Path elsewhere = file("elsewhere");
        byte[] before = Files.readAllBytes(elsewhere);
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Erasure.erase(link);
        assertThat(link).doesNotExist();
        assertThat(elsewhere).hasBinaryContent(before);
    }

    private Path file(String name) throws IOException {
        byte[] bytes = new byte[LARGER_THAN_ONE_WRITE];
        Arrays.fill(bytes, (byte) 7);
        return Files.write(folder.resolve(name), bytes);
    }
}
