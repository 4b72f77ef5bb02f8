package moodring.recommend.command;

import java.util.Locale;
import moodring.recommend.export.QueueCsv;
import moodring.recommend.export.QueueJson;
import moodring.recommend.export.QueueJspf;
import moodring.recommend.export.QueueM3u;
import moodring.recommend.export.QueueTable;
import moodring.recommend.export.QueueText;
import moodring.recommend.export.QueueXspf;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How the songs are written down. */
final class OutputOptions {
    /** The formats, named as on the command line. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        M3U,
        JSPF,
        XSPF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    QueueText text() {
        return switch (format) {
            case TABLE -> new QueueTable(Ansi.AUTO);
            case JSON -> new QueueJson();
            case CSV -> new QueueCsv();
            case M3U -> new QueueM3u();
            case JSPF -> new QueueJspf();
            case XSPF -> new QueueXspf();
        };
    }
}
