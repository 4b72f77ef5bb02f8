package moodring.recommend.listen;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import moodring.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a program that runs for days knows of the listener's own neutral, and where it is kept. Safe for threads. */
public final class NeutralMemory {
    private static final Logger LOG = LoggerFactory.getLogger(NeutralMemory.class);

    private final Path settingsFolder;
    private final Duration length;
    private volatile Optional<OwnNeutral> known = Optional.empty();

    /**
     * @param settingsFolder where {@link OwnNeutralFile} lies
     * @param length of a calibration; usually {@link Calibration#USUAL}
     */
    public NeutralMemory(Path settingsFolder, Duration length) {
        this.settingsFolder = settingsFolder;
        this.length = length;
    }

    /** As it was known last; asks no disk, for each frame of a camera. */
    public Optional<OwnNeutral> known() {
        return known;
    }

    /**
     * Reads it anew: the listener may have calibrated on the command line meanwhile, or deleted the file. One that
     * cannot be used counts as none, and is said in the log.
     */
    public Optional<OwnNeutral> read() {
        try {
            known = OwnNeutralFile.read(settingsFolder);
        } catch (SettingsException e) {
            LOG.warn("{} Faces are read without it.", e.getMessage());
            known = Optional.empty();
        }
        return known;
    }

    /** How long a listener sits still. */
    public Duration length() {
        return length;
    }

    /** From now on readings are corrected by this, also after a restart. */
    public void keep(OwnNeutral own) {
        OwnNeutralFile.write(settingsFolder, own);
        known = Optional.of(own);
    }

    /** From now on faces are read as anybody's. */
    public void forget() {
        OwnNeutralFile.delete(settingsFolder);
        known = Optional.empty();
    }
}
