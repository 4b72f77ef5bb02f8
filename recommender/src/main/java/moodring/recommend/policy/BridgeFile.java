package moodring.recommend.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import moodring.emotion.Emotion;
import moodring.settings.SettingsException;
import moodring.settings.SettingsFile;
import moodring.track.Mood;
import moodring.track.PlanePoint;

/** Reads {@code emotion-to-mood.properties}: the shipped one, and over it the lines that the listener has changed. */
public final class BridgeFile {
    /** The file's name, beside this class and in the listener's settings folder. */
    public static final String NAME = "emotion-to-mood.properties";

    private final Path changedFile;
    private final SettingsFile changed;
    private final Properties shipped;

    private BridgeFile(Path changedFile) {
        this.changedFile = changedFile;
        this.changed = SettingsFile.read(changedFile, keys(), Map.of());
        this.shipped = shipped();
    }

    /**
     * @param settingsFolder where the listener's own file may lie; need not exist
     * @throws SettingsException if that file has an unknown key or a value that cannot be read, naming it
     */
    public static MoodBridge read(Path settingsFolder) {
        BridgeFile file = new BridgeFile(settingsFolder.resolve(NAME));
        Map<Mood, PlanePoint> places = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            file.value(key(mood)).ifPresent(value -> places.put(mood, file.point(key(mood), value)));
        }
        Map<Emotion, Mood> straight = new EnumMap<>(Emotion.class);
        for (Emotion emotion : Emotion.values()) {
            file.value(key(emotion)).ifPresent(value -> straight.put(emotion, file.mood(key(emotion), value)));
        }
        return new MoodBridge(places, straight);
    }

    private static String key(Mood mood) {
        return "mood." + mood.word();
    }

    private static String key(Emotion emotion) {
        return "emotion." + emotion.word();
    }

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (Mood mood : Mood.values()) {
            keys.add(key(mood));
        }
        for (Emotion emotion : Emotion.values()) {
            keys.add(key(emotion));
        }
        return keys;
    }

    private static Properties shipped() {
        Properties properties = new Properties();
        try (Reader reader =
                new InputStreamReader(BridgeFile.class.getResourceAsStream(NAME), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private Optional<String> value(String key) {
        return changed.value(key).or(() -> Optional.ofNullable(shipped.getProperty(key)));
    }

    private PlanePoint point(String key, String value) {
        String[] numbers = value.split(",");
        try {
            if (numbers.length == 2) {
                return new PlanePoint(Double.parseDouble(numbers[0].strip()), Double.parseDouble(numbers[1].strip()));
            }
        } catch (IllegalArgumentException e) {
            throw notAPoint(key, value, e);
        }
        throw notAPoint(key, value, null);
    }

    private SettingsException notAPoint(String key, String value, Exception cause) {
        String sentence = "%s in %s must be valence and energy, both 0 to 1, for example 0.50, 0.88; but is \"%s\"."
                .formatted(key, changedFile, value);
        return new SettingsException(sentence, cause);
    }

    private Mood mood(String key, String word) {
        try {
            return Mood.of(word);
        } catch (IllegalArgumentException e) {
            throw new SettingsException(key + " in " + changedFile + ": " + e.getMessage() + ".", e);
        }
    }
}
