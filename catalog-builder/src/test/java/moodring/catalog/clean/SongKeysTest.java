package moodring.catalog.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SongKeysTest {

    private final SongKeys songs = new SongKeys();

    @Test
    void theRecordingNumberJoinsTitlesThatAreSpeltInTwoWays() {
        songs.see("otters | harbour", Optional.of("GB-AYE-67-00123"));
        songs.see("the otters | the harbour", Optional.of("gbaye6700123"));
        songs.see("otters | window", Optional.of("GBAYE6700124"));
        assertThat(songs.of("the otters | the harbour")).isEqualTo("otters | harbour");
        assertThat(songs.of("otters | window")).isEqualTo("otters | window");
    }

    @Test
    void joinsInAChainInWhateverOrderTheTracksCome() {
        songs.see("c", Optional.of("GBAYE6700003"));
        songs.see("d", Optional.of("GBAYE6700004"));
        songs.see("c", Optional.of("GBAYE6700005"));
        songs.see("a", Optional.of("GBAYE6700004"));
        songs.see("d", Optional.of("GBAYE6700005"));
        assertThat(songs.of("a")).isEqualTo("a");
        assertThat(songs.of("c")).isEqualTo("a");
        assertThat(songs.of("d")).isEqualTo("a");
    }

    @Test
    void whatIsNoRecordingNumberJoinsNothing() {
        songs.see("a", Optional.of("0"));
        songs.see("b", Optional.of("0"));
        songs.see("c", Optional.empty());
        assertThat(songs.of("b")).isEqualTo("b");
        assertThat(songs.of("c")).isEqualTo("c");
    }
}
