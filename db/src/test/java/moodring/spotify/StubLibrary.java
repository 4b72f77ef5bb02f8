package moodring.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the stub's listener has. Tracks are numbers; their ids are made of them. */
public final class StubLibrary {

    public static final String LISTENER = "stub-listener";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A playlist and who made it. */
    public record Playlist(String id, String name, String description, String owner, List<String> tracks) {}

    private final List<Integer> saved = new CopyOnWriteArrayList<>();
    private final List<Playlist> playlists = new CopyOnWriteArrayList<>();
    private final List<Integer> recent = new CopyOnWriteArrayList<>();
    private final List<String> devices = new CopyOnWriteArrayList<>();
    private volatile boolean playing;
    private volatile boolean premium = true;

    /** As long as a Spotify id. */
    public static String id(int track) {
        return "%022d".formatted(track);
    }

    public StubLibrary save(int from, int to) {
        IntStream.range(from, to).forEach(saved::add);
        return this;
    }

    public StubLibrary playlist(String name, String owner, int from, int to) {
        List<String> tracks = new CopyOnWriteArrayList<>(
                IntStream.range(from, to).mapToObj(StubLibrary::id).toList());
        playlists.add(new Playlist(id(900_000 + playlists.size()), name, "", owner, tracks));
        return this;
    }

    public StubLibrary playedLately(int from, int to) {
        IntStream.range(from, to).forEach(recent::add);
        return this;
    }

    /** @param active whether it plays now */
    public StubLibrary device(String name, boolean active) {
        devices.add(name);
        playing |= active;
        return this;
    }

    public StubLibrary withoutPremium() {
        premium = false;
        return this;
    }

    public List<Playlist> playlists() {
        return playlists;
    }

    ResponseDefinition answer(Request request) {
        String path = request.getUrl().replaceAll("\\?.*", "").replaceFirst("^/v1", "");
        return switch (request.getMethod().getName() + " " + path.replaceAll("/(playlists|users)/[^/]+", "/$1/ID")) {
            case "GET /me" -> StubJson.ok(StubJson.user(LISTENER));
            case "GET /me/tracks" -> page(request, path, saved.stream().map(StubLibrary::savedEntry));
            case "GET /me/playlists" -> page(request, path, playlists.stream().map(StubJson::playlist));
            case "GET /playlists/ID/items" -> items(request, path, "item");
            case "GET /playlists/ID/tracks" -> items(request, path, "track");
            case "GET /me/player/recently-played" -> StubJson.ok(recentPlays());
            case "GET /search" -> search(request, path);
            case "POST /me/playlists", "POST /users/ID/playlists" -> create(request);
            case "PUT /playlists/ID/items", "PUT /playlists/ID/tracks" -> fill(request, path, 200, true);
            case "POST /playlists/ID/items", "POST /playlists/ID/tracks" -> fill(request, path, 201, false);
            case "PUT /me/player/play" -> play();
            case "GET /me/player/devices" -> StubJson.ok(devicesNow());
            default -> StubJson.error(404, "Service not found", null);
        };
    }

    private static ResponseDefinition page(Request request, String path, Stream<String> entries) {
        return StubJson.ok(StubJson.page(path, entries.toList(), number(request, "offset", 0), limit(request, 50)));
    }

    private ResponseDefinition search(Request request, String path) {
        List<String> found =
                IntStream.range(5000, 5023).mapToObj(StubJson::track).toList();
        String list = StubJson.page(path, found, number(request, "offset", 0), limit(request, 10));
        return StubJson.ok("{\"tracks\":" + list + "}");
    }

    private ResponseDefinition items(Request request, String path, String word) {
        Playlist list = find(path).orElse(null);
        if (list == null) {
            return StubJson.error(404, "Resource not found", null);
        }
        if (!list.owner().equals(LISTENER)) {
            return StubJson.error(403, "Forbidden", null);
        }
        List<String> entries = new ArrayList<>();
        list.tracks().forEach(id -> entries.add(entry(word, StubJson.track(Integer.parseInt(id)))));
        return page(request, path, entries.stream());
    }

    private static String entry(String word, String track) {
        return "{\"added_at\":\"2020-01-01T00:00:00Z\",\"is_local\":false,\"%s\":%s}".formatted(word, track);
    }

    private static String savedEntry(int track) {
        return "{\"added_at\":\"2020-01-01T00:00:00Z\",\"track\":%s}".formatted(StubJson.track(track));
    }

    private String recentPlays() {
        List<String> plays = recent.stream()
                .map(track -> "{\"played_at\":\"2026-01-01T00:00:00.000Z\",\"track\":" + StubJson.track(track)
                        + ",\"context\":{\"type\":\"playlist\",\"uri\":\"spotify:playlist:stub\"}}")
                .toList();
        return "{\"href\":\"https://api.spotify.com/v1/me/player/recently-played\",\"limit\":50,"
                + "\"cursors\":{\"after\":\"1\",\"before\":\"1\"},\"items\":[" + String.join(",", plays) + "]}";
    }

    private ResponseDefinition create(Request request) {
        JsonNode asked = json(request);
        Playlist made = new Playlist(
                id(900_000 + playlists.size()),
                asked.path("name").asText(),
                asked.path("description").asText(),
                LISTENER,
                new CopyOnWriteArrayList<>());
        playlists.add(made);
        return StubJson.with(201, StubJson.wholePlaylist(made));
    }

    private ResponseDefinition fill(Request request, String path, int status, boolean instead) {
        JsonNode uris = json(request).path("uris");
        if (uris.size() > 100) {
            return StubJson.error(400, "Too many ids requested", null);
        }
        List<String> tracks = find(path).orElseThrow().tracks();
        if (instead) {
            tracks.clear();
        }
        uris.forEach(uri -> tracks.add(uri.asText().replace("spotify:track:", "")));
        return StubJson.with(status, "{\"snapshot_id\":\"stub\"}");
    }

    private ResponseDefinition play() {
        if (!premium) {
            return StubJson.error(403, "Player command failed: Premium required", "PREMIUM_REQUIRED");
        }
        return playing
                ? StubJson.with(204, "")
                : StubJson.error(404, "Player command failed: No active device found", "NO_ACTIVE_DEVICE");
    }

    private String devicesNow() {
        return "{\"devices\":["
                + String.join(
                        ",",
                        devices.stream()
                                .map(name -> """
                                    {"id":"stub","is_active":%b,"is_private_session":false,"is_restricted":false,"name":"%s",
                                     "type":"Computer","volume_percent":50,"supports_volume":true}""".formatted(playing, name))
                                .toList())
                + "]}";
    }

    private Optional<Playlist> find(String path) {
        return playlists.stream().filter(list -> path.contains(list.id())).findFirst();
    }

    private static int limit(Request request, int most) {
        return Math.min(most, number(request, "limit", most));
    }

    private static int number(Request request, String name, int otherwise) {
        return request.queryParameter(name).isPresent()
                ? Integer.parseInt(request.queryParameter(name).firstValue())
                : otherwise;
    }

    private static JsonNode json(Request request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
