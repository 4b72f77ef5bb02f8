package moodring.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import moodring.settings.Places;
import org.apache.hadoop.fs.FileUtil;

/** A build whose Spark cannot write what it shuffles, because a file stands where its folder was. */
final class LostFolderProcess {

    private LostFolderProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path scratch = Places.ofThisProcess().state().resolve("catalog-build");
        SparkStart.session("local[2]", scratch);
        for (Path folder : blockFolders(scratch)) {
            FileUtil.fullyDelete(folder.toFile());
            Files.createFile(folder);
        }
        BuildCatalog.main(arguments);
    }

    private static List<Path> blockFolders(Path scratch) throws IOException {
        try (Stream<Path> files = Files.walk(scratch)) {
            return files.filter(file -> file.getFileName().toString().startsWith("blockmgr-"))
                    .toList();
        }
    }
}
