package moodring.catalog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** Puts what is newly read of a track over what the catalog knows of it; nothing that is known becomes unknown. */
final class TrackMerge {

    private TrackMerge() {}

    /** @return equal to the old track if there is nothing new */
    static Track over(Track old, Track read) {
        return new Track(
                old.id(),
                read.title().isEmpty() ? old.title() : read.title(),
                read.artist().isEmpty() ? old.artist() : read.artist(),
                features(old.features(), read.features()),
                details(old.details(), read.details()));
    }

    /** The catalog keeps seven digits: what is the same in these is the same. */
    private static AudioFeatures features(AudioFeatures old, AudioFeatures read) {
        AudioFeatures merged = new AudioFeatures(
                read.valence(),
                read.energy(),
                read.danceability(),
                read.acousticness(),
                read.instrumentalness(),
                either(read.loudnessDb(), old.loudnessDb()),
                either(read.speechiness(), old.speechiness()),
                either(read.liveness(), old.liveness()),
                either(read.tempoBpm(), old.tempoBpm()));
        for (Feature feature : Feature.values()) {
            OptionalDouble now = feature.of(merged);
            OptionalDouble then = feature.of(old);
            if (now.isPresent() != then.isPresent()
                    || (now.isPresent() && (float) now.getAsDouble() != (float) then.getAsDouble())) {
                return merged;
            }
        }
        return old;
    }

    private static TrackDetails details(TrackDetails old, TrackDetails read) {
        return new TrackDetails(
                either(read.album(), old.album()),
                either(read.year(), old.year()),
                either(read.genres(), old.genres()),
                either(read.explicit(), old.explicit()),
                either(read.key(), old.key()),
                either(read.mode(), old.mode()),
                either(read.duration(), old.duration()),
                either(read.isrc(), old.isrc()),
                either(read.popularity(), old.popularity()),
                either(read.cover(), old.cover()),
                either(read.preview(), old.preview()),
                either(read.playlist(), old.playlist()));
    }

    private static <T> Optional<T> either(Optional<T> first, Optional<T> second) {
        return first.or(() -> second);
    }

    private static <T> List<T> either(List<T> first, List<T> second) {
        return first.isEmpty() ? second : first;
    }

    private static OptionalInt either(OptionalInt first, OptionalInt second) {
        return first.isPresent() ? first : second;
    }

    private static OptionalDouble either(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }
}
