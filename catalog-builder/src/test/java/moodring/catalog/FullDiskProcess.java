package moodring.catalog;

import java.io.FileOutputStream;
import moodring.catalog.command.CatalogCommand;
import moodring.settings.Places;
import org.apache.spark.api.java.function.ForeachPartitionFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program with one more command, whose Spark tasks write to a disk that is full. */
final class FullDiskProcess {

    private FullDiskProcess() {}

    public static void main(String[] arguments) {
        Places places = Places.ofThisProcess();
        CommandLine program = CatalogCommand.commandLine(places);
        program.addSubcommand(new Spill(places));
        System.exit(program.execute(arguments));
    }

    @Command(name = "spill")
    private static final class Spill implements Runnable {

        private final Places places;

        Spill(Places places) {
            this.places = places;
        }

        @Override
        public void run() {
            SparkStart.session("local[2]", places.state()).range(8).foreachPartition((ForeachPartitionFunction<Long>)
                    rows -> {
                        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
                            full.write(1);
                        }
                    });
        }
    }
}
