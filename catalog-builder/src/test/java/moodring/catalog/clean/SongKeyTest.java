package moodring.catalog.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SongKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café del Mar",
                "CAFE DEL MAR",
                "Cafe\u0301 del Mar",
                "Café del Mar - Remastered 2009",
                "Café del Mar - 2011 Remaster",
                "Café del Mar (Remastered)",
                "Café del Mar - Mono",
                "Café del Mar - Single Version",
                "Café del Mar (feat. The Imaginary Teapots)",
                "Café del Mar ft. Somebody"
            })
    void isTheSameForEveryReleaseOfASong(String title) {
        assertThat(SongKey.of("id", "The Paper Otters", title)).isEqualTo("thepaperotters | cafedelmar");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Café del Mar - Live in Ghent",
                "Café del Mar - Somebody's Remix",
                "Café del Mar, Part 2",
                "Mono",
                "Radio Edit Blues"
            })
    void isAnotherForAnotherRecordingOrSong(String title) {
        assertThat(SongKey.of("id", "The Paper Otters", title)).isNotEqualTo("thepaperotters | cafedelmar");
    }

    @Test
    void looksAtTheFirstArtistOnly() {
        assertThat(SongKey.of("1", "The Paper Otters, Somebody Else", "Song"))
                .isEqualTo(SongKey.of("2", "The Paper Otters", "Song"));
    }

    @Test
    void neverMakesTwoNamelessTracksOneSong() {
        assertThat(SongKey.of("1", "", "Song")).isNotEqualTo(SongKey.of("2", "", "Song"));
        assertThat(SongKey.of("1", "The Paper Otters", "")).isNotEqualTo(SongKey.of("2", "The Paper Otters", ""));
    }

    @Test
    void keepsATitleThatIsNothingButReleaseWords() {
        assertThat(SongKey.of("1", "The Paper Otters", "(Remastered)")).isEqualTo("thepaperotters | remastered");
    }

    @Test
    void readsOtherScriptsToo() {
        assertThat(SongKey.of("1", "紙のカワウソ", "春 - Remastered 2009")).isEqualTo(SongKey.of("2", "紙のカワウソ", "春"));
    }
}
