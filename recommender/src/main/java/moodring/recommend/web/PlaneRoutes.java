package moodring.recommend.web;

import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import moodring.db.Catalog;
import moodring.db.PlaneTrack;
import moodring.db.TrackFilter;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** The map of moods: all dots at once in a compact form, and the song behind a dot. */
final class PlaneRoutes {
    private static final int MOST_DOTS = 100_000;
    private static final int SCALE = 65_535;
    private static final int MOST_NEAR = 200;

    private final PageParts parts;
    private Dots dots;

    /** The dots of one catalog: their ids in the order sent, and what is sent. */
    private record Dots(String catalog, List<String> ids, byte[] message) {}

    PlaneRoutes(PageParts parts) {
        this.parts = parts;
    }

    /** A count (32 bits), valences and energies (16 bits each, 65535 is 1), moods (8 bits); little end first. */
    void dots(Context context) {
        Catalog catalog = catalogAskedFor(context);
        context.contentType("application/octet-stream").result(dotsOf(catalog).message);
    }

    /** The song behind a dot. */
    void track(Context context) {
        Catalog catalog = catalogAskedFor(context);
        List<String> ids = dotsOf(catalog).ids;
        int index = context.pathParamAsClass("index", Integer.class)
                .check(number -> number >= 0 && number < ids.size(), "there is no such dot")
                .getOrThrow(mistakes -> Problem.Kind.NOT_FOUND.asException());
        Json.answer(context, answer(catalog, catalog.track(ids.get(index)).orElseThrow()));
    }

    /** One song by its id. */
    void byId(Context context) {
        Catalog catalog = parts.catalog().get();
        PlacedTrack track = catalog.track(context.pathParam("id")).orElseThrow(Problem.Kind.NOT_FOUND::asException);
        Json.answer(context, answer(catalog, track));
    }

    /** The songs nearest to a place, nearest first. */
    void near(Context context) {
        Catalog catalog = parts.catalog().get();
        PlanePoint point = new PlanePoint(number(context, "valence"), number(context, "energy"));
        int count = (int) number(context, "count");
        if (count < 1 || count > MOST_NEAR) {
            throw new IllegalArgumentException("count must be 1 to " + MOST_NEAR + ", but was " + count);
        }
        boolean madeUp = catalog.manifest().origin().madeUp();
        List<TrackAnswer> tracks = catalog.nearest(point, TrackFilter.ALL, count).stream()
                .map(track -> TrackAnswer.of(track, madeUp))
                .toList();
        Json.answer(context, Map.of("madeUp", madeUp, "tracks", tracks));
    }

    private static TrackAnswer answer(Catalog catalog, PlacedTrack track) {
        return TrackAnswer.of(track, catalog.manifest().origin().madeUp())
                .with(catalog.whyThisMood(track.track().id()));
    }

    private static double number(Context context, String name) {
        String value = context.queryParam(name);
        try {
            return Double.parseDouble(value == null ? "" : value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a number, but was \"" + value + "\"", e);
        }
    }

    /** The page asks by the catalog's id, so that a number never means another song after a new catalog came. */
    private Catalog catalogAskedFor(Context context) {
        Catalog catalog = parts.catalog().get();
        if (!catalog.manifest().id().equals(context.pathParam("catalog"))) {
            throw Problem.Kind.NOT_FOUND.because("The catalog is another by now; load the page again.");
        }
        return catalog;
    }

    private synchronized Dots dotsOf(Catalog catalog) {
        String id = catalog.manifest().id();
        if (dots == null || !dots.catalog.equals(id)) {
            List<PlaneTrack> tracks = catalog.planePoints(TrackFilter.ALL, MOST_DOTS);
            dots = new Dots(id, tracks.stream().map(PlaneTrack::id).toList(), message(tracks));
        }
        return dots;
    }

    private static byte[] message(List<PlaneTrack> tracks) {
        ByteBuffer message = ByteBuffer.allocate(4 + 5 * tracks.size()).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(tracks.size());
        tracks.forEach(track -> message.putShort(scaled(track.point().valence())));
        tracks.forEach(track -> message.putShort(scaled(track.point().energy())));
        tracks.forEach(track -> message.put((byte) track.mood().ordinal()));
        return message.array();
    }

    private static short scaled(double fraction) {
        return (short) Math.round(fraction * SCALE);
    }
}
