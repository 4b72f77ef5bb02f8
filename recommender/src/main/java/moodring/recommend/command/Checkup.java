package moodring.recommend.command;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogManifest;
import moodring.db.Catalogs;
import moodring.emotion.EmotionCheckup;
import moodring.recommend.policy.BridgeFile;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import moodring.settings.SettingsException;
import moodring.settings.SettingsFile;

/** Looks at everything that Moodring needs on this computer. Changes nothing. */
final class Checkup {
    private static final int OLDEST_JAVA = 17;
    private static final long ENOUGH_DISK = 1_000_000_000;

    private final Places places;
    private final Path modelFolder;

    Checkup(Places places, Path modelFolder) {
        this.places = places;
        this.modelFolder = modelFolder;
    }

    /**
     * What was found of one thing.
     *
     * @param needed whether Moodring is hampered when it is not fine
     */
    record Finding(String subject, boolean fine, boolean needed, String sentence) {}

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(settings());
        findings.add(place("settings folder", places.config()));
        findings.add(place("data folder", places.data()));
        findings.add(place("state folder", places.state()));
        findings.add(place("cache folder", places.cache()));
        findings.add(disk());
        findings.add(catalog());
        for (EmotionCheckup.Finding finding : EmotionCheckup.of(modelFolder)) {
            boolean needed = !finding.subject().equals("camera");
            findings.add(new Finding(finding.subject(), finding.fine(), needed, finding.sentence()));
        }
        return findings;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return version >= OLDEST_JAVA
                ? fine("Java", Runtime.version() + " in " + System.getProperty("java.home"))
                : wrong("Java", version + " is too old: install a JDK 17 or newer, or set JAVA_HOME to one.");
    }

    private Finding settings() {
        return checked("settings", () -> {
            SettingsFile.read(places.settingsFile(), SettingKeys.all().keySet(), Map.of());
            BridgeFile.read(places.config());
            return Files.exists(places.settingsFile())
                    ? places.settingsFile().toString()
                    : "defaults; " + places.settingsFile() + " would change them";
        });
    }

    /** A folder that is not there yet will be made, so its nearest parent must let us. */
    private static Finding place(String subject, Path folder) {
        Path existing = existing(folder);
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return wrong(
                    subject,
                    folder + " cannot be written, because of " + existing
                            + ": change its owner, or set MOODRING_HOME to a folder of yours.");
        }
        return fine(subject, folder + (existing.equals(folder) ? "" : " (not there yet)"));
    }

    private Finding disk() {
        try {
            FileStore disk = Files.getFileStore(existing(places.data()));
            long free = disk.getUsableSpace();
            String words = "%.1f GB free in %s".formatted(free / 1e9, places.data());
            return free >= ENOUGH_DISK
                    ? fine("disk", words)
                    : wrong("disk", words + ": a catalog of a million tracks needs about 1 GB; make room.");
        } catch (IOException e) {
            return wrong("disk", places.data() + " does not say how much is free: " + e.getMessage() + ".");
        }
    }

    private Finding catalog() {
        return checked("catalog", () -> {
            try (Catalog catalog = new Catalogs(places.catalogs()).open()) {
                CatalogManifest manifest = catalog.manifest();
                return "%s, %,d tracks%s, checked against its hash"
                        .formatted(
                                manifest.id(),
                                manifest.tracks(),
                                manifest.origin().madeUp() ? " (made up)" : "");
            }
        });
    }

    private static Path existing(Path folder) {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static Finding checked(String subject, Supplier<String> check) {
        try {
            return fine(subject, check.get());
        } catch (SettingsException | CatalogException e) {
            return wrong(subject, e.getMessage());
        }
    }

    private static Finding fine(String subject, String sentence) {
        return new Finding(subject, true, true, sentence);
    }

    private static Finding wrong(String subject, String sentence) {
        return new Finding(subject, false, true, sentence);
    }
}
