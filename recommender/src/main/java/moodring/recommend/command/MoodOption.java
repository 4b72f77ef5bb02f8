package moodring.recommend.command;

import java.util.Arrays;
import java.util.Iterator;
import moodring.track.Mood;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a mood from the command line, in any case, and lists the five in the help. */
final class MoodOption implements ITypeConverter<Mood>, Iterable<String> {
    @Override
    public Mood convert(String word) {
        try {
            return Mood.of(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.stream(Mood.values()).map(Mood::word).iterator();
    }
}
