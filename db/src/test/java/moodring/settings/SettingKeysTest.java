package moodring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettingKeysTest {
    @Test
    void saysOfEachKeyWhatItSets() {
        assertThat(SettingKeys.all())
                .containsEntry("recommend.count", "how many songs")
                .allSatisfy((key, meaning) -> {
                    assertThat(key).matches("[a-z][a-z.-]*[a-z]");
                    assertThat(meaning).isNotBlank();
                });
    }
}
