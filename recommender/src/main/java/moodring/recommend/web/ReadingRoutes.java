package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.Set;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.UploadedPictures;

/** Reads a picture that the page sends. It is in memory for as long as that takes, and nowhere else. */
final class ReadingRoutes {
    private static final Set<String> FORMATS = Set.of("image/jpeg", "image/png");

    private final PageParts parts;

    ReadingRoutes(PageParts parts) {
        this.parts = parts;
    }

    void read(Context context) {
        var faces = parts.eyes().orElseThrow(Problem.Kind.NO_MODEL::asException);
        if (context.contentType() == null || !FORMATS.contains(context.contentType())) {
            throw Problem.Kind.PICTURE_FORMAT.asException();
        }
        GreyPicture picture = UploadedPictures.decode(Body.bytes(context));
        Json.answer(
                context,
                ReadingAnswer.of(
                        faces.apply(picture), picture, parts.recommender().bridge()));
    }
}
