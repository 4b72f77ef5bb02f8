package moodring.recommend.listen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import moodring.emotion.Emotion;
import moodring.files.Erasure;
import moodring.settings.SettingsException;

/**
 * Seven numbers in the settings folder, and nothing else of a face; there only after the listener asked for a
 * calibration. Deleting the file forgets it.
 */
public final class OwnNeutralFile {
    /** Its name. */
    public static final String NAME = "own-neutral.txt";

    private OwnNeutralFile() {}

    /**
     * @param settingsFolder may be absent
     * @throws SettingsException if the file is not as it was written
     */
    public static Optional<OwnNeutral> read(Path settingsFolder) {
        Path file = settingsFolder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<Double> offsets = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    requireWord(words, offsets.size());
                    offsets.add(Double.parseDouble(words[1]));
                }
            }
            return Optional.of(OwnNeutral.of(offsets));
        } catch (IllegalArgumentException | IOException e) {
            throw new SettingsException(
                    file + " cannot be used (" + e.getMessage() + "): delete it, or calibrate again.", e);
        }
    }

    private static void requireWord(String[] words, int place) {
        Emotion[] emotions = Emotion.values();
        if (words.length != 2 || place >= emotions.length || !words[0].equals(emotions[place].word())) {
            throw new IllegalArgumentException("a line should be an emotion and a number");
        }
    }

    /** Forgets it: overwrites the file, then deletes it. Nothing happens where there is none. */
    public static void delete(Path settingsFolder) {
        Path file = settingsFolder.resolve(NAME);
        try {
            Erasure.erase(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** @return the file */
    public static Path write(Path settingsFolder, OwnNeutral neutral) {
        Path file = settingsFolder.resolve(NAME);
        StringBuilder text = new StringBuilder("# What is added to the logarithm of each emotion's probability, so that"
                + " your resting face reads as neutral. Delete this file to forget it.\n");
        List<Double> offsets = neutral.offsets();
        for (Emotion emotion : Emotion.values()) {
            text.append(String.format(Locale.ROOT, "%s %.4f%n", emotion.word(), offsets.get(emotion.ordinal())));
        }
        try {
            Files.createDirectories(settingsFolder);
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
