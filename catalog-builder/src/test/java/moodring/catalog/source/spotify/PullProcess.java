package moodring.catalog.source.spotify;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import moodring.settings.Places;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifySettings;

/** A pull in a process of its own, to be killed. */
final class PullProcess {

    private PullProcess() {}

    /** @param arguments folder for the four places, folder for the pages */
    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        Places places = Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
        SpotifySettings settings = SpotifySettings.of(places, Map.of());
        PageFolder folder = PageFolder.open(Path.of(arguments[1]), Clock.systemUTC());
        new Pull(Spotify.ofListener(settings, Clock.systemUTC()), folder).library();
    }
}
