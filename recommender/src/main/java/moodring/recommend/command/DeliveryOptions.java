package moodring.recommend.command;

import java.time.Clock;
import java.util.List;
import moodring.recommend.Queue;
import moodring.recommend.spotify.SpotifyDelivery;
import moodring.settings.Places;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifySettings;
import moodring.track.Track;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/** Where songs go besides the terminal. */
final class DeliveryOptions {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryOptions.class);

    @Option(
            names = "--to-spotify",
            paramLabel = "NAME",
            description = "also make a private playlist of this name in your Spotify account, or fill the one that "
                    + "Moodring made before (after ./moodring auth login)")
    private String toSpotify;

    @Option(
            names = "--play",
            description = "also play the songs where your Spotify is playing now (needs Spotify Premium)")
    private boolean play;

    /** Says what stands in the way before anybody smiles into a camera for nothing. */
    void requireLogin(Places places) {
        if (toSpotify != null || play) {
            delivery(places).requireLogin();
        }
    }

    void deliver(Queue queue, Places places) {
        if (toSpotify == null && !play) {
            return;
        }
        List<Track> songs =
                queue.tracks().stream().map(song -> song.placed().track()).toList();
        SpotifyDelivery delivery = delivery(places);
        if (toSpotify != null) {
            LOG.info("{}", delivery.toPlaylist(toSpotify, songs).sentence());
        }
        if (play) {
            LOG.info("{}", delivery.play(songs));
        }
    }

    private static SpotifyDelivery delivery(Places places) {
        return new SpotifyDelivery(Spotify.ofListener(SpotifySettings.of(places, System.getenv()), Clock.systemUTC()));
    }
}
