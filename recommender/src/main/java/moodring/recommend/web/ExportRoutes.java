package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import moodring.recommend.Queue;
import moodring.recommend.export.QueueCsv;
import moodring.recommend.export.QueueJson;
import moodring.recommend.export.QueueJspf;
import moodring.recommend.export.QueueM3u;
import moodring.recommend.export.QueueText;
import moodring.recommend.export.QueueXspf;

/** A queue as a file to take along. */
final class ExportRoutes {
    private final Shelf shelf;

    ExportRoutes(Shelf shelf) {
        this.shelf = shelf;
    }

    private enum Format {
        M3U("audio/x-mpegurl", new QueueM3u()),
        JSPF("application/jspf+json", new QueueJspf()),
        XSPF("application/xspf+xml", new QueueXspf()),
        CSV("text/csv", new QueueCsv()),
        JSON("application/json", new QueueJson());

        private final String type;
        private final QueueText text;

        Format(String type, QueueText text) {
            this.type = type;
            this.text = text;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Format of(String word) {
            return Stream.of(values())
                    .filter(format -> format.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "format must be m3u, jspf, xspf, csv or json, but was \"" + word + "\""));
        }
    }

    /**
     * @param queue its id
     * @param tracks ids, in the listener's order; those of the queue that are not named are left out
     */
    record ExportQuestion(String format, String queue, List<String> tracks) {
        ExportQuestion {
            if (queue == null || tracks == null) {
                throw new IllegalArgumentException("an export needs a queue and its tracks");
            }
        }
    }

    void export(Context context) {
        ExportQuestion question = Body.json(context, ExportQuestion.class);
        Format format = Format.of(question.format());
        Queue queue = shelf.arranged(question.queue(), question.tracks())
                .orElseThrow(() -> Problem.Kind.NOT_FOUND.because("This queue is forgotten; ask for a new one."));
        String name = "moodring-" + queue.journey().start().word() + "." + format.word();
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .contentType(format.type + "; charset=utf-8")
                .result(format.text.of(queue) + "\n");
    }
}
