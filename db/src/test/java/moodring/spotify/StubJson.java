package moodring.spotify;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The stub's answers, in the shape of Spotify's OpenAPI file. */
final class StubJson {

    private StubJson() {}

    static ResponseDefinition ok(String body) {
        return with(200, body);
    }

    static ResponseDefinition with(int status, String body) {
        return WireMock.aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=utf-8")
                .withBody(body)
                .build();
    }

    static ResponseDefinition error(int status, String message, String reason) {
        String why = reason == null ? "" : ",\"reason\":\"" + reason + "\"";
        return with(status, "{\"error\":{\"status\":" + status + ",\"message\":\"" + message + "\"" + why + "}}");
    }

    static String track(int number) {
        String id = StubLibrary.id(number);
        return """
            {"id":"%1$s","name":"Made-up Song %2$d","type":"track","uri":"spotify:track:%1$s","href":"https://api.spotify.com/v1/tracks/%1$s",
             "external_urls":{"spotify":"https://open.spotify.com/track/%1$s"},"external_ids":{"isrc":"XXSTB%2$07d"},
             "duration_ms":%3$d,"explicit":%4$b,"popularity":%5$d,"is_local":false,"is_playable":true,"disc_number":1,"track_number":1,
             "preview_url":null,"available_markets":["DE","PL"],
             "artists":[%6$s],
             "album":{"id":"%1$s","name":"Made-up Album %7$d","type":"album","album_type":"album","total_tracks":10,"uri":"spotify:album:%1$s",
              "href":"https://api.spotify.com/v1/albums/%1$s","external_urls":{"spotify":"https://open.spotify.com/album/%1$s"},
              "release_date":"2001-02-03","release_date_precision":"day","available_markets":["DE"],
              "images":[{"url":"https://i.scdn.co/image/%1$s","height":640,"width":640}],"artists":[%6$s]}}""".formatted(
                        id, number, 120_000 + number, number % 9 == 0, number % 101, artist(number / 10), number / 10);
    }

    private static String artist(int number) {
        String id = StubLibrary.id(number);
        return """
            {"id":"%1$s","name":"Made-up Artist %2$d","type":"artist","uri":"spotify:artist:%1$s","href":"https://api.spotify.com/v1/artists/%1$s",
             "external_urls":{"spotify":"https://open.spotify.com/artist/%1$s"}}""".formatted(id, number);
    }

    static String user(String id) {
        return """
            {"id":"%1$s","display_name":"Stub Listener","type":"user","uri":"spotify:user:%1$s","href":"https://api.spotify.com/v1/users/%1$s",
             "external_urls":{"spotify":"https://open.spotify.com/user/%1$s"},"product":"premium","country":"DE",
             "followers":{"href":null,"total":0},"images":[]}""".formatted(id);
    }

    /** As it stands in a list. */
    static String playlist(StubLibrary.Playlist list) {
        return playlist(
                list,
                "{\"href\":\"https://api.spotify.com/v1/playlists/%s/items\",\"total\":%d}"
                        .formatted(list.id(), list.tracks().size()));
    }

    /** As it is answered alone. */
    static String wholePlaylist(StubLibrary.Playlist list) {
        return playlist(list, page("/playlists/" + list.id() + "/items", List.of(), 0, 100));
    }

    private static String playlist(StubLibrary.Playlist list, String items) {
        return """
            {"id":"%1$s","name":"%2$s","description":"%3$s","collaborative":false,"public":false,"type":"playlist","uri":"spotify:playlist:%1$s",
             "href":"https://api.spotify.com/v1/playlists/%1$s","external_urls":{"spotify":"https://open.spotify.com/playlist/%1$s"},
             "images":[],"snapshot_id":"stub","owner":{"id":"%4$s","display_name":"%4$s","type":"user","uri":"spotify:user:%4$s",
             "href":"https://api.spotify.com/v1/users/%4$s","external_urls":{"spotify":"https://open.spotify.com/user/%4$s"}},
             "items":%5$s}""".formatted(list.id(), list.name(), list.description(), list.owner(), items);
    }

    /** A page of a list; {@code next} is given while there is more. */
    static String page(String path, List<String> all, int offset, int limit) {
        String items = IntStream.range(offset, Math.min(offset + limit, all.size()))
                .mapToObj(all::get)
                .collect(Collectors.joining(",\n"));
        String base = "https://api.spotify.com/v1" + path + "?limit=" + limit + "&offset=";
        String next = offset + limit < all.size() ? "\"" + base + (offset + limit) + "\"" : "null";
        String previous = offset > 0 ? "\"" + base + Math.max(0, offset - limit) + "\"" : "null";
        return """
            {"href":"%s%d","limit":%d,"offset":%d,"total":%d,"next":%s,"previous":%s,"items":[%s]}""".formatted(base, offset, limit, offset, all.size(), next, previous, items);
    }
}
