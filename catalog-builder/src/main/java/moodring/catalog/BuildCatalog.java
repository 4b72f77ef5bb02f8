package moodring.catalog;

import java.util.Arrays;
import moodring.catalog.command.CatalogCommand;
import moodring.settings.Places;
import moodring.settings.Start;

/** The main program of the catalog builder. Takes the words after {@code ./moodring catalog}. */
public final class BuildCatalog {

    private BuildCatalog() {}

    public static void main(String[] arguments) {
        boolean named = arguments.length > 0 && arguments[0].equals("catalog");
        String[] rest = named ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments;
        // Spark's threads are no reason to stay.
        System.exit(Start.at(Places::ofThisProcess, System.out, System.err, places -> CatalogCommand.commandLine(places)
                .execute(rest)));
    }
}
