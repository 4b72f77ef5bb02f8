package moodring.recommend.command;

import java.net.URI;
import java.util.concurrent.Callable;
import moodring.recommend.web.WebSettings;
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

    @Option(
            names = "--no-browser",
            description = "print the address, but open no browser; so it is with --token-file in any case")
    private boolean noBrowser;

    public UpCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        WebSettings settings = options.settings();
        new Page(places, model).serve(settings, address -> {
            out.println("Moodring is at " + address + " (Ctrl-C stops it)");
            out.flush();
            if (!noBrowser) {
                open(address, settings);
            }
        });
        return 0;
    }

    /** A program's command line is open to every user of the computer, and the address holds the token. */
    private void open(URI address, WebSettings settings) {
        if (settings.token().isEmpty()) {
            Browser.open(address);
            return;
        }
        var err = spec.commandLine().getErr();
        err.println("No browser is opened, because other users of this computer could read the token off its command"
                + " line: open the address above in yours.");
        err.flush();
    }
}
