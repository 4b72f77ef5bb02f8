package moodring.recommend.command;

import java.nio.file.Path;
import moodring.settings.Places;
import picocli.CommandLine.Option;

/** Which emotion model is used. The same option on every command that reads faces. */
final class ModelOption {
    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "folder with model.zip and model.json (default: the one that ships)")
    private Path model;

    Path folder(Places places) {
        return model == null ? places.root().resolve("emotion-model").resolve("model") : model;
    }
}
