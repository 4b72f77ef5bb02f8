package moodring.recommend.command;

import java.util.concurrent.Callable;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: the page, until stopped. */
@Command(
        name = "serve",
        description = "The page on this computer, until Ctrl-C. Builds nothing and opens no browser.",
        footer = {"", "Example:", "  ./moodring serve --port 8080", ""})
public final class ServeCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PageOptions options;

    @Mixin
    private ModelOption model;

    public ServeCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        new Page(places, model).serve(options.settings(), address -> {
            out.println("Moodring is at " + address + " (Ctrl-C stops it)");
            out.flush();
        });
        return 0;
    }
}
