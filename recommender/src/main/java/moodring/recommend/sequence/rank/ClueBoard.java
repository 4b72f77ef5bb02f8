package moodring.recommend.sequence.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodring.recommend.sequence.lstm.NextSound;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.TrigramFrequencies;

/** All clues about one playlist, side by side in a row of numbers. Not thread-safe. */
final class ClueBoard {
    /** Clues from the playlist itself: sound 4, names 2, artists 6. They come first. */
    static final int ALONE = 12;

    /** With the seven of {@link CompanyClues}. */
    static final int WITH_COMPANY = ALONE + 7;

    private final List<Clues> clues = new ArrayList<>();

    private ClueBoard(NextSound next, TrigramFrequencies frequencies, Optional<CompanyClues> company) {
        clues.add(new SoundClues(next));
        clues.add(new NameClues(frequencies));
        clues.add(new ArtistClues());
        company.ifPresent(clues::add);
    }

    static ClueBoard alone(NextSound next, TrigramFrequencies frequencies) {
        return new ClueBoard(next, frequencies, Optional.empty());
    }

    static ClueBoard with(CompanyClues company, NextSound next, TrigramFrequencies frequencies) {
        return new ClueBoard(next, frequencies, Optional.of(company));
    }

    /** How long a row is. */
    int count() {
        return clues.stream().mapToInt(Clues::count).sum();
    }

    void hear(Song song) {
        clues.forEach(kind -> kind.hear(song));
    }

    void prepare() {
        clues.forEach(Clues::prepare);
    }

    void write(Song candidate, float[] row) {
        int from = 0;
        for (Clues kind : clues) {
            kind.write(candidate, row, from);
            from += kind.count();
        }
    }
}
