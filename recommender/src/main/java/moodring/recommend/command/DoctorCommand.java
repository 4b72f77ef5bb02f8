package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import moodring.recommend.command.Checkup.Finding;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code doctor}: what is fine on this computer, what is not, and what to do. */
@Command(
        name = "doctor",
        description = "Looks at Java, native libraries, camera, model, catalog, disk and files: what is fine, what is "
                + "not, what to do. Ends with 1 if something that is needed is not fine; a camera is not needed.",
        footer = {"", "Example:", "  ./moodring doctor", ""})
public final class DoctorCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Mixin
    private ModelOption model;

    public DoctorCommand(Places places) {
        this.places = places;
    }

    private record Report(boolean fine, List<Finding> findings) {}

    @Override
    public Integer call() {
        List<Finding> findings = new Checkup(places, model.folder(places)).findings();
        boolean fine = findings.stream().allMatch(finding -> finding.fine() || !finding.needed());
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(text(new Report(fine, findings)));
        } else {
            findings.forEach(finding -> out.println(line(finding)));
        }
        return fine ? 0 : 1;
    }

    private static String line(Finding finding) {
        String mark = finding.fine() ? "@|green fine |@" : finding.needed() ? "@|red WRONG|@" : "@|yellow none |@";
        return Ansi.AUTO.string(mark) + "  %-15s  %s".formatted(finding.subject(), finding.sentence());
    }

    private static String text(Report report) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
