package moodring.recommend.command;

import java.util.concurrent.Callable;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code up}: everything on embedded defaults. The launcher has built the programs and the demo catalog before. */
@Command(
        name = "up",
        description = "Builds what is missing, makes the demo catalog if there is none, and serves the page on this"
                + " computer until Ctrl-C.",
        footer = {"", "Example:", "  ./moodring up --port 7070 --no-browser", ""})
public final class UpCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PageOptions options;

    @Mixin
    private ModelOption model;

    @Option(names = "--no-browser", description = "print the address, but open no browser")
    private boolean noBrowser;

    public UpCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        new Page(places, model).serve(options.settings(), address -> {
            out.println("Moodring is at " + address + " (Ctrl-C stops it)");
            out.flush();
            if (!noBrowser) {
                Browser.open(address);
            }
        });
        return 0;
    }
}
