package moodring.catalog.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodring.catalog.compare.CatalogDiff;
import moodring.catalog.compare.CompareCatalogs;
import moodring.catalog.label.Example;
import moodring.catalog.label.LabelFiles;
import moodring.catalog.label.ModelText;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.PlaceTracks;
import moodring.catalog.label.SameNaming;
import moodring.catalog.report.CatalogReport;
import moodring.catalog.report.LabelledShares;
import moodring.db.Catalog;
import moodring.db.Catalogs;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code catalog report}. */
@Command(
        name = "report",
        description = {
            "Writes a page that shows a catalog: the mood map, the clusters with what speaks for their names, the drift",
            "since the version before. One HTML file that asks no other computer for anything; its path is printed."
        },
        footer = {"", "Example:", "  ./moodring catalog report --out report.html --labels labelled-tracks.csv"})
final class ReportCommand implements Runnable {

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "of a version; default: the current one")
    private String id;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where to (default: reports/ID.html in the data folder)")
    private Path out;

    @Option(
            names = "--labels",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "labelled tracks (columns mood and the audio features): shows what people say of each cluster")
    private List<Path> labels = List.of();

    ReportCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        Catalogs catalogs = new Catalogs(places.catalogs());
        ChosenVersions versions = new ChosenVersions(catalogs);
        String shown = id == null ? versions.current() : id;
        Path file = out == null ? places.data().resolve("reports").resolve(shown + ".html") : out;
        try (Catalog catalog = catalogs.open(shown)) {
            Optional<CatalogDiff> diff = versions.older(shown).map(older -> {
                try (Catalog before = catalogs.open(older)) {
                    return CompareCatalogs.compare(before, catalog, SameNaming.of(before, catalog));
                }
            });
            write(file, new CatalogReport(catalog, diff, labelled(catalog)).html());
        }
        spec.commandLine().getOut().println(file.toAbsolutePath());
        spec.commandLine().getOut().flush();
    }

    private LabelledShares labelled(Catalog catalog) {
        if (labels.isEmpty()) {
            return LabelledShares.NONE;
        }
        MoodModel model = ModelText.read(catalog.manifest().origin().settings().get("model"));
        List<Example> examples = LabelFiles.read(labels, model.space().features(), places.state());
        return LabelledShares.of(examples, new PlaceTracks(model));
    }

    private static void write(Path file, String page) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new UncheckedIOException("The report could not be written to " + file + ": " + e.getMessage(), e);
        }
    }
}
