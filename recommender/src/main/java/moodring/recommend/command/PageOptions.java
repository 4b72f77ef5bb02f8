package moodring.recommend.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.recommend.web.WebSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the page listens; the same options for {@code up} and {@code serve}. */
final class PageOptions {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "7070",
            description = "port of the page; 0 takes any free one (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDR",
            defaultValue = WebSettings.LOOPBACK,
            description = "address of this computer; any but ${DEFAULT-VALUE} needs --token-file")
    private String address;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "file with the token that visitors must show, readable by you alone")
    private Path tokenFile;

    @Option(names = "--metrics", description = "tell figures for Prometheus at /metrics")
    private boolean metrics;

    WebSettings settings() {
        WebSettings here = WrongValueException.unless(
                spec, "--port", () -> new WebSettings(WebSettings.LOOPBACK, port, Optional.empty(), metrics));
        Optional<String> token = Optional.ofNullable(tokenFile).map(PageOptions::token);
        WebSettings guarded = WrongValueException.unless(
                spec, "--token-file", () -> new WebSettings(here.address(), here.port(), token, metrics));
        return WrongValueException.unless(
                spec, "--listen", () -> new WebSettings(address, guarded.port(), guarded.token(), metrics));
    }

    private static String token(Path file) {
        try {
            if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new RecommendException(
                        Kind.SETTINGS, "Others can read the token in " + file + ": run chmod 600 " + file + ".");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new RecommendException(
                    Kind.SETTINGS, "Cannot read the token from " + file + ": write one there and chmod 600 it.", e);
        }
    }
}
