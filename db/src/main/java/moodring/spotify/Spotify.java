package moodring.spotify;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import moodring.service.Answer;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;
import moodring.service.Terms;

/**
 * Spotify as Moodring uses it. Every method throws {@link ServiceException}: {@code LOGIN_NEEDED} where a login is
 * needed, {@code TRY_LATER} with the time where Spotify wants to be left alone, else {@code UNAVAILABLE}. Safe for
 * threads.
 */
public final class Spotify {

    /** Entries of a page of a list; the most that Spotify gives. */
    public static final int PAGE = 50;
    /** The same of a search, since February 2026. */
    public static final int SEARCH_PAGE = 10;
    /** Entries of a search that can be reached at all. */
    public static final int SEARCH_END = 1000;
    /** Tracks that one request may add to a playlist. */
    public static final int MOST_ADDED = 100;

    public static final Terms TERMS = new Terms(
            "spotify",
            "Spotify's terms: what it tells is for your own listening. Do not train machine-learning models on it"
                    + " (Developer Policy III.14), keep no more of it than this needs (Developer Terms IV.2.1), and show a"
                    + " link back beside covers and titles (Policy II.4). Audio features are not taken from Spotify.");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SpotifyApi api;
    private final Optional<TokenFile> login;

    private Spotify(SpotifyApi api, Optional<TokenFile> login) {
        this.api = api;
        this.login = login;
    }

    /** With the listener's login; without one, the first request says so. */
    public static Spotify ofListener(SpotifySettings settings, Clock clock) {
        TokenFile file = new TokenFile(settings.tokenFile());
        Tokens tokens = new ListenersTokens(file, new Accounts(settings, clock), clock);
        return new Spotify(new SpotifyApi(settings, tokens, clock), Optional.of(file));
    }

    /** For searching: with the app's own credentials where a secret is in the environment, else with the login. */
    public static Spotify forSearch(SpotifySettings settings, Clock clock) {
        if (settings.clientId().isEmpty() || settings.clientSecret().isEmpty()) {
            return ofListener(settings, clock);
        }
        Tokens tokens = new AppsTokens(
                new Accounts(settings, clock),
                settings.clientId().get(),
                settings.clientSecret().get(),
                clock);
        return new Spotify(new SpotifyApi(settings, tokens, clock), Optional.empty());
    }

    /** With a token that is not stored yet. */
    static Spotify withToken(SpotifySettings settings, String token, Clock clock) {
        Tokens tokens = new Tokens() {
            @Override
            public String current() {
                return token;
            }

            @Override
            public String insteadOf(String refused) {
                return token;
            }
        };
        return new Spotify(new SpotifyApi(settings, tokens, clock), Optional.empty());
    }

    /** Spotify's id of the listener who is logged in; asks nobody. */
    public String account() {
        return login.flatMap(TokenFile::read).map(Login::account).orElseThrow(ListenersTokens::nobody);
    }

    /** Id and name of whose token this is. */
    Map.Entry<String, String> whose() {
        Answer answer = good(api.get("/me"), "say whose account this is");
        String id = answer.json().path("id").asText();
        return Map.entry(id, answer.json().path("display_name").asText(id));
    }

    public TrackPage savedTracks(int offset) {
        return page(good(api.get("/me/tracks?" + range(offset, PAGE)), "show the saved tracks"));
    }

    public TrackPage playlists(int offset) {
        return page(good(api.get("/me/playlists?" + range(offset, PAGE)), "list the playlists"));
    }

    /** @return empty where Spotify does not show it: somebody else's, or Spotify's own */
    public Optional<TrackPage> playlistTracks(String playlist, int offset) {
        String range = range(offset, PAGE);
        Answer answer = api.get(items(playlist) + "?" + range, oldItems(playlist) + "?" + range);
        if (answer.status() == 403 || answer.status() == 404) {
            return Optional.empty();
        }
        return Optional.of(page(good(answer, "show a playlist")));
    }

    /** The last plays that Spotify tells, at most {@link #PAGE}. */
    public TrackPage recentPlays() {
        return page(good(api.get("/me/player/recently-played?limit=" + PAGE), "show the recent plays"));
    }

    public TrackPage search(String words, int offset) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("q", words);
        query.put("type", "track");
        query.put("limit", String.valueOf(SEARCH_PAGE));
        query.put("offset", String.valueOf(offset));
        return page(good(api.get("/search?" + Query.of(query)), "search for \"" + words + "\""));
    }

    /** A private one. */
    public SpotifyPlaylist createPlaylist(String name, String description) {
        ObjectNode body = JSON.objectNode()
                .put("name", name)
                .put("description", description)
                .put("public", false);
        Answer answer = api.post("/me/playlists", "/users/" + account() + "/playlists", body);
        return SpotifyPlaylist.in(good(answer, "make a playlist").json())
                .orElseThrow(() -> new ServiceException(
                        Kind.UNAVAILABLE, "Spotify made a playlist, but did not say which; run the command again."));
    }

    /**
     * Puts these tracks into a playlist instead of all that are in it, {@link #MOST_ADDED} a request.
     *
     * @param ids of tracks
     */
    public void fill(SpotifyPlaylist playlist, List<String> ids) {
        List<String> first = ids.subList(0, Math.min(MOST_ADDED, ids.size()));
        good(api.put(items(playlist.id()), oldItems(playlist.id()), uris(first)), "fill the playlist");
        for (int from = first.size(); from < ids.size(); from += MOST_ADDED) {
            List<String> next = ids.subList(from, Math.min(from + MOST_ADDED, ids.size()));
            good(api.post(items(playlist.id()), oldItems(playlist.id()), uris(next)), "fill the playlist");
        }
    }

    /**
     * Plays these tracks on the active device.
     *
     * @throws ServiceException {@code UNAVAILABLE} saying so if there is no active device, or no Premium
     */
    public void play(List<String> ids) {
        Answer answer = api.put("/me/player/play", uris(ids));
        String reason = answer.jsonIfAny().path("error").path("reason").asText();
        String message = answer.jsonIfAny().path("error").path("message").asText();
        if (reason.equals("NO_ACTIVE_DEVICE") || answer.status() == 404) {
            throw new ServiceException(Kind.UNAVAILABLE, noDevice());
        }
        if (reason.equals("PREMIUM_REQUIRED")
                || message.toLowerCase(Locale.ROOT).contains("premium")) {
            throw new ServiceException(
                    Kind.UNAVAILABLE,
                    "Spotify lets only Premium accounts be told what to play; --to-spotify NAME makes a playlist instead.");
        }
        good(answer, "play");
    }

    private String noDevice() {
        Answer answer = good(api.get("/me/player/devices"), "list the devices");
        List<String> names = StreamSupport.stream(answer.json().path("devices").spliterator(), false)
                .map(device -> device.path("name").asText())
                .toList();
        return names.isEmpty()
                ? "No device plays Spotify: open Spotify on one, start anything there, and run the command again."
                : "No device is playing Spotify now: start anything on " + String.join(" or ", names)
                        + ", and run the command again.";
    }

    private static String items(String playlist) {
        return "/playlists/" + playlist + "/items";
    }

    /** Until February 2026. */
    private static String oldItems(String playlist) {
        return "/playlists/" + playlist + "/tracks";
    }

    private static String range(int offset, int limit) {
        return "limit=" + limit + "&offset=" + offset;
    }

    private static ObjectNode uris(List<String> ids) {
        ArrayNode uris = JSON.arrayNode();
        ids.forEach(id -> uris.add("spotify:track:" + id));
        return JSON.objectNode().set("uris", uris);
    }

    private static TrackPage page(Answer answer) {
        answer.json(); // says so where it is something else
        return TrackPage.of(answer.body()).orElseThrow();
    }

    private static Answer good(Answer answer, String what) {
        if (!answer.isGood()) {
            throw SpotifyApi.refused(answer, what);
        }
        return answer;
    }
}
