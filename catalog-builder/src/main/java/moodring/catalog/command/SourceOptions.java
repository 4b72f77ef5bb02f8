package moodring.catalog.command;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodring.catalog.Naming;
import moodring.catalog.source.GivenFiles;
import moodring.catalog.source.OwnFiles;
import moodring.catalog.source.SeveralSources;
import moodring.catalog.source.TrackSource;
import moodring.catalog.source.demo.DemoSource;
import moodring.catalog.source.features.FeatureSource;
import moodring.catalog.source.features.FeaturesOfFile;
import moodring.catalog.source.features.ReccoBeats;
import moodring.catalog.source.spotify.SpotifySource;
import moodring.catalog.tags.LastFm;
import moodring.catalog.tags.TagLabels;
import moodring.catalog.tags.TaggedSource;
import moodring.service.Patience;
import moodring.service.ServiceAddress;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import moodring.settings.SettingsFile;
import moodring.spotify.SpotifySettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where tracks come from. */
final class SourceOptions {

    /** The words of {@code --source}. */
    enum Source {
        DEMO,
        CSV,
        SPOTIFY
    }

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--source",
            paramLabel = "SOURCE",
            description = {
                "demo: invented songs; csv: files (CSV or Parquet, plain or .gz); spotify: your saved tracks, playlists "
                        + "and recent plays (after ./moodring auth login). Default: csv with --input",
                "Spotify's terms: for your own listening, no training of machine-learning models (Developer Policy III.14)"
            })
    private Source source;

    @Option(
            names = "--input",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "files with tracks; shapes are recognised by the header. With --source spotify: besides yours")
    private List<Path> input = List.of();

    @Option(
            names = "--own",
            arity = "1..*",
            paramLabel = "FILE",
            description = "files of your own library, beside the source; their tracks are marked as yours")
    private List<Path> own = List.of();

    @Option(
            names = "--features",
            paramLabel = "FILE|reccobeats",
            description = "with --source spotify, which has no audio features for new apps: a CSV file with an id and "
                    + "the features, or the service ReccoBeats, which is told the ids of your tracks")
    private String features;

    @Option(
            names = "--search",
            arity = "1..*",
            paramLabel = "QUERY",
            description = "with --source spotify: what these searches find, instead of your library; with the "
                    + "environment's MOODRING_SPOTIFY_CLIENT_SECRET no login is needed")
    private List<String> searches = List.of();

    /** The words of {@code --tags}. */
    enum Tags {
        LASTFM
    }

    @Option(
            names = "--tags",
            paramLabel = "lastfm",
            description =
                    "lastfm: let listeners' tags help to name the moods (data/mood-tags.json). Needs a key in the "
                            + "environment's MOODRING_LASTFM_KEY; Last.fm's terms: no commercial use, credit to Last.fm")
    private Tags tags;

    /** The source, looked up for tags where that is asked for. */
    TrackSource source(Places places) {
        if (tags == null) {
            return tracks(places);
        }
        if (source == Source.DEMO) {
            throw usage("Nobody has tagged invented songs: leave out --tags.");
        }
        TrackSource tracks = tracks(places);
        LastFm lastFm = new LastFm(places, System.getenv(), Patience.USUAL);
        return new TaggedSource(tracks, new TagLabels(lastFm, scratch(places)), tagLabels(places));
    }

    /** What clusters are named by, tags included where they are asked for. */
    Naming naming(Naming naming, Places places) {
        if (tags != null && naming instanceof Naming.ByPrototypes) {
            throw usage("--prototypes-only does without tags: leave out one of both.");
        }
        return tags == null ? naming : new Naming.ByTags(tagLabels(places), scratch(places), naming);
    }

    private static Path tagLabels(Places places) {
        return places.state().resolve("lastfm").resolve("tag-labels.csv");
    }

    private static Path scratch(Places places) {
        return places.state().resolve("catalog-build");
    }

    private TrackSource tracks(Places places) {
        if (source != Source.SPOTIFY && (features != null || !searches.isEmpty())) {
            throw usage("--features and --search go with --source spotify.");
        }
        if (source == Source.DEMO && !(input.isEmpty() && own.isEmpty())) {
            throw usage("--source demo is invented songs alone: leave out --input and --own, or take --source csv.");
        }
        List<TrackSource> sources = sources(places);
        if (sources.isEmpty()) {
            throw usage("From where? Give --input FILE…, or --source demo for invented songs.");
        }
        return sources.size() == 1 ? sources.get(0) : new SeveralSources(sources);
    }

    /** The listener's own first: where two tell different things of a track, the first is believed. */
    private List<TrackSource> sources(Places places) {
        List<TrackSource> sources = new ArrayList<>();
        if (!own.isEmpty()) {
            sources.add(new OwnFiles(own));
        }
        if (source == Source.SPOTIFY) {
            sources.add(new SpotifySource(settings(places), places, searches, features(places)));
        }
        if (source == Source.DEMO) {
            sources.add(new DemoSource(scratch(places)));
        } else if (!input.isEmpty()) {
            sources.add(new GivenFiles(input));
        }
        return sources;
    }

    private FeatureSource features(Places places) {
        if (features == null) {
            throw usage("Spotify tells no audio features to new apps: add --features FILE (CSV with an id and the "
                    + "features), or --features reccobeats to ask that service.");
        }
        if (!features.equals("reccobeats")) {
            if (!Files.isRegularFile(Path.of(features))) { // said before anything is fetched
                throw usage("There is no file " + features + "; check the name after --features, or say reccobeats.");
            }
            return new FeaturesOfFile(Path.of(features), scratch(places));
        }
        SettingsFile settings =
                SettingsFile.read(places.settingsFile(), SettingKeys.all().keySet(), System.getenv());
        URI address = ServiceAddress.of("reccobeats.api", settings.value("reccobeats.api"), ReccoBeats.USUAL_ADDRESS);
        return new ReccoBeats(address, places, Patience.USUAL);
    }

    private static SpotifySettings settings(Places places) {
        return SpotifySettings.of(places, System.getenv());
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
