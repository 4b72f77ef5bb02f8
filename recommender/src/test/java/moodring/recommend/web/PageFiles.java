package moodring.recommend.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the page as the program carries them. */
final class PageFiles {
    private PageFiles() {}

    /** Every file by its address, for example {@code /js/app.js}. */
    static Map<String, byte[]> all() {
        Path folder = folder();
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put("/" + folder.relativize(path), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(String address) {
        return new String(all().get(address), StandardCharsets.UTF_8);
    }

    private static Path folder() {
        try {
            return Path.of(PageFiles.class.getResource("/web/index.html").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
