package moodring.catalog.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import moodring.catalog.source.GivenFiles;
import moodring.catalog.source.SeveralSources;
import moodring.catalog.source.TrackSource;
import moodring.catalog.source.demo.DemoSource;
import moodring.catalog.source.features.FeatureSource;
import moodring.catalog.source.features.FeaturesOfFile;
import moodring.catalog.source.features.ReccoBeats;
import moodring.catalog.source.spotify.SpotifySource;
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

    TrackSource source(Places places) {
        if (source != Source.SPOTIFY && (features != null || !searches.isEmpty())) {
            throw usage("--features and --search go with --source spotify.");
        }
        if (source == Source.DEMO) {
            return new DemoSource(places.state().resolve("catalog-build"));
        }
        if (source == Source.SPOTIFY) {
            return withFiles(new SpotifySource(settings(places), places, searches, features(places)));
        }
        if (input.isEmpty()) {
            throw usage("From where? Give --input FILE…, or --source demo for invented songs.");
        }
        return new GivenFiles(input);
    }

    private TrackSource withFiles(TrackSource own) {
        return input.isEmpty() ? own : new SeveralSources(List.of(own, new GivenFiles(input)));
    }

    private FeatureSource features(Places places) {
        if (features == null) {
            throw usage("Spotify tells no audio features to new apps: add --features FILE (CSV with an id and the "
                    + "features), or --features reccobeats to ask that service.");
        }
        if (!features.equals("reccobeats")) {
            return new FeaturesOfFile(Path.of(features), places.state().resolve("catalog-build"));
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
