package moodring.catalog.source.spotify;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import moodring.catalog.source.TrackSource;
import moodring.catalog.source.features.FeatureSource;
import moodring.catalog.source.spotify.Pull.Listed;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.service.WholeFile;
import moodring.settings.Places;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifySettings;
import moodring.track.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tracks from Spotify with features from elsewhere. Pages that were fetched lie on the disk until a catalog was
 * published from them.
 *
 * @param searches what to search for; none means the library of whoever is logged in
 */
public record SpotifySource(SpotifySettings settings, Places places, List<String> searches, FeatureSource features)
        implements TrackSource {

    private static final Logger LOG = LoggerFactory.getLogger(SpotifySource.class);

    public SpotifySource {
        searches = List.copyOf(searches);
    }

    @Override
    public String name() {
        return "spotify";
    }

    @Override
    public boolean mayLackFeatures() {
        return true;
    }

    @Override
    public List<Path> bring() {
        Spotify.TERMS.sayOnce(places.state());
        Map<String, PulledTrack> tracks = PulledTrack.of(lists());
        if (tracks.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    searches.isEmpty()
                            ? "There is no track in this Spotify library; save some, or use --search QUERY."
                            : "Spotify finds no track for " + searches + "; try other words.");
        }
        Map<String, Map<Feature, Double>> known = features.find(tracks.keySet());
        LOG.info("{} tracks from Spotify; audio features are known of {}", tracks.size(), known.size());
        if (known.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "Audio features are known of none of the " + tracks.size()
                            + " tracks from Spotify; give another file after --features, or --features reccobeats.");
        }
        Path file = settings.state().resolve("tracks.csv");
        WholeFile.write(file, TrackTable.of(tracks.values(), known));
        return List.of(file);
    }

    @Override
    public void published() {
        pages().remove();
    }

    private List<Listed> lists() {
        if (searches.isEmpty()) {
            return new Pull(Spotify.ofListener(settings, Clock.systemUTC()), pages()).library();
        }
        Pull pull = new Pull(Spotify.forSearch(settings, Clock.systemUTC()), pages());
        return searches.stream().map(pull::found).toList();
    }

    /** Apart for each listener, so that nobody goes on with another's pages. */
    private PageFolder pages() {
        String whose = searches.isEmpty()
                ? Spotify.ofListener(settings, Clock.systemUTC()).account()
                : "search";
        return PageFolder.open(
                settings.state().resolve("pages-" + whose.replaceAll("[^A-Za-z0-9_-]", "_")), Clock.systemUTC());
    }
}
