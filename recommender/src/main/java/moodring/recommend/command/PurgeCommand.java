package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import moodring.recommend.RecommendException;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code purge}: takes back everything that Moodring ever wrote outside its own folder. */
@Command(
        name = "purge",
        description =
                "Removes everything that Moodring ever wrote outside its own folder: settings, the Spotify login, "
                        + "catalogs, trained models, the listener's history, checkpoints, logs and the cache. Asks first.",
        footer = {"", "Example:", "  ./moodring purge --yes", ""})
public final class PurgeCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--yes", description = "do not ask")
    private boolean yes;

    public PurgeCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Folder> folders = folders().filter(Folder::isThere).toList();
        if (folders.isEmpty()) {
            out.println("There is nothing to remove.");
            return 0;
        }
        folders.forEach(this::refuseWhatIsNotOnlyOurs);
        folders.forEach(folder -> out.println("%-9s %s (%s)"
                .formatted(folder.purpose(), folder.path(), folder.size().words())));
        out.flush();
        if (!yes && !YesOrNo.ask(spec.commandLine(), "Remove all of this?")) {
            out.println("Nothing was removed.");
            return 0;
        }
        folders.forEach(Folder::remove);
        out.println("Removed.");
        return 0;
    }

    private Stream<Folder> folders() {
        return Stream.of(
                new Folder("settings", places.config()),
                new Folder("data", places.data()),
                new Folder("state", places.state()),
                new Folder("cache", places.cache()));
    }

    /** Somebody may have pointed a place of ours at a folder of theirs; that mistake must not cost them their files. */
    private void refuseWhatIsNotOnlyOurs(Folder folder) {
        boolean aboveOurs = places.root().startsWith(folder.path());
        boolean aPersonsHome = folder.path().equals(Path.of(System.getProperty("user.home")));
        if (aboveOurs || aPersonsHome) {
            throw new RecommendException(
                    RecommendException.Kind.SETTINGS,
                    "The %s folder is %s, which holds more than Moodring's files; nothing was removed. Remove them by hand."
                            .formatted(folder.purpose(), folder.path()));
        }
    }
}
