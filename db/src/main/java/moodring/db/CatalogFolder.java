package moodring.db;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names of files in the folder of catalogs, and what is read from them without opening a database. */
final class CatalogFolder {

    static final String DATABASE = "catalog.mv.db";
    static final String MANIFEST = "manifest.json";
    static final String MANIFEST_HASH = "manifest.sha256";

    private static final Logger LOG = LoggerFactory.getLogger(CatalogFolder.class);
    private static final Pattern POINTER = Pattern.compile("([0-9a-z-]{1,60}) ([0-9a-f]{64})\n");
    private static final Pattern ID = Pattern.compile("[0-9]{8}-[0-9]{6}-[0-9a-z-]{1,40}");

    private final Path folder;

    CatalogFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Path staging() {
        return folder.resolve("staging");
    }

    Path pointer() {
        return folder.resolve("CURRENT");
    }

    Path lock() {
        return folder.resolve("build.lock");
    }

    Path version(String id) {
        return folder.resolve(id);
    }

    /** What CURRENT says: the version's id and the SHA-256 of its manifest. */
    record Pointer(String id, String manifestSha256) {

        byte[] content() {
            return (id + " " + manifestSha256 + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The pointer as it is, only to see whether it has changed; empty if there is none. */
    byte[] pointerBytes() {
        try {
            return Files.readAllBytes(pointer());
        } catch (IOException e) {
            return new byte[0];
        }
    }

    /** @throws CatalogException {@code NO_CATALOG} if there is a pointer, but not one of ours */
    Optional<Pointer> readPointer() {
        byte[] content;
        try {
            content = Files.readAllBytes(pointer());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Damage.of(pointer(), "it cannot be read", e);
        }
        Matcher matcher = POINTER.matcher(new String(content, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw Damage.of(pointer(), "it does not name a catalog", null);
        }
        return Optional.of(new Pointer(matcher.group(1), matcher.group(2)));
    }

    /** @throws CatalogException {@code NO_CATALOG} if the manifest is not the one that the pointer means */
    CatalogManifest readManifest(Pointer pointer) {
        Path file = version(pointer.id()).resolve(MANIFEST);
        try {
            byte[] content = Files.readAllBytes(file);
            if (!Fingerprint.of(content).equals(pointer.manifestSha256())) {
                throw Damage.of(file, "it does not match its hash", null);
            }
            CatalogManifest manifest = ManifestJson.read(content);
            if (!manifest.id().equals(pointer.id())) {
                throw Damage.of(file, "it is that of " + manifest.id(), null);
            }
            return manifest;
        } catch (NoSuchFileException e) {
            throw Damage.of(file, "it is missing", e);
        } catch (IOException e) {
            throw Damage.of(file, e.getMessage(), e);
        }
    }

    /** Pointers to all versions whose manifest is whole, newest first. */
    List<Pointer> versions() {
        List<Pointer> pointers = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return pointers;
        }
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path child : children) {
                if (ID.matcher(child.getFileName().toString()).matches()) {
                    wholeVersion(child).ifPresent(pointers::add);
                }
            }
        } catch (IOException e) {
            throw new CatalogException(
                    CatalogException.Kind.INPUT_OUTPUT,
                    "The folder " + folder + " cannot be read: make it readable.",
                    e);
        }
        pointers.sort(Comparator.comparing(Pointer::id).reversed());
        return pointers;
    }

    private Optional<Pointer> wholeVersion(Path child) {
        try {
            String hash = Files.readString(child.resolve(MANIFEST_HASH), StandardCharsets.ISO_8859_1)
                    .strip();
            Pointer pointer = new Pointer(child.getFileName().toString(), hash);
            readManifest(pointer);
            return Optional.of(pointer);
        } catch (IOException | CatalogException e) {
            LOG.warn("The catalog {} is damaged and left out ({}).", child.getFileName(), e.getMessage());
            return Optional.empty();
        }
    }
}
