package moodring.service;

import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Under which terms a service is used: said once on this computer, when it is first turned on.
 *
 * @param service a word
 * @param words sentences
 */
public record Terms(String service, String words) {

    private static final Logger LOG = LoggerFactory.getLogger(Terms.class);

    /** @param state folder where it is noted that they were said */
    public void sayOnce(Path state) {
        Path said = state.resolve("terms-of-" + service);
        if (!Files.exists(said)) {
            LOG.info("{}", words);
            WholeFile.write(said, words + "\n");
        }
    }
}
