package moodring.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Path HOME = Path.of("/home/somebody");
    private static final Path CHECKOUT = Path.of("/checkout");

    @Test
    void followsTheXdgDefaultsWhereNothingIsSet() {
        assertThat(places(Map.of()))
                .isEqualTo(new Places(
                        HOME.resolve(".config/moodring"),
                        HOME.resolve(".local/share/moodring"),
                        HOME.resolve(".local/state/moodring"),
                        HOME.resolve(".cache/moodring"),
                        CHECKOUT));
    }

    @Test
    void takesAbsoluteXdgFoldersAndIgnoresRelativeOnes() {
        Places places = places(Map.of("XDG_DATA_HOME", "/big", "XDG_CACHE_HOME", "relative", "XDG_STATE_HOME", ""));
        assertThat(places.data()).isEqualTo(Path.of("/big/moodring"));
        assertThat(places.cache()).isEqualTo(HOME.resolve(".cache/moodring"));
        assertThat(places.state()).isEqualTo(HOME.resolve(".local/state/moodring"));
    }

    @Test
    void putsEverythingUnderMoodringHome() {
        Places places = places(Map.of("MOODRING_HOME", "/m/", "XDG_DATA_HOME", "/big"));
        assertThat(places)
                .isEqualTo(new Places(
                        Path.of("/m/config"), Path.of("/m/data"), Path.of("/m/state"), Path.of("/m/cache"), CHECKOUT));
        assertThat(places.settingsFile()).isEqualTo(Path.of("/m/config/moodring.properties"));
        assertThat(places.catalogs()).isEqualTo(Path.of("/m/data/catalogs"));
        assertThat(places.models()).isEqualTo(Path.of("/m/data/models"));
        assertThat(places.listener()).isEqualTo(Path.of("/m/data/listener"));
    }

    @Test
    void prefersASingleFolderToMoodringHome() {
        Places places =
                places(Map.of("MOODRING_HOME", "/m", "MOODRING_CACHE_DIR", "/fast/cache", "MOODRING_ROOT", "/r"));
        assertThat(places.cache()).isEqualTo(Path.of("/fast/cache"));
        assertThat(places.config()).isEqualTo(Path.of("/m/config"));
        assertThat(places.root()).isEqualTo(Path.of("/r"));
    }

    @Test
    void refusesARelativeFolderOfOurs() {
        assertThatThrownBy(() -> places(Map.of("MOODRING_HOME", "here")))
                .isInstanceOf(SettingsException.class)
                .hasMessage("MOODRING_HOME must be an absolute path, but is \"here\": start it with / or unset it.")
                .extracting(thrown -> ((HasExitCode) thrown).exitCode())
                .isEqualTo(ExitCode.SETTINGS);
    }

    private static Places places(Map<String, String> environment) {
        return Places.of(environment, HOME, CHECKOUT);
    }
}
