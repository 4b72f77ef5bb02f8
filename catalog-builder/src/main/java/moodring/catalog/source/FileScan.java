package moodring.catalog.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one pass over the bytes of a file tells, before anything is parsed. */
final class FileScan {

    private static final Logger LOG = LoggerFactory.getLogger(FileScan.class);

    private static final int START_BYTES = 1 << 16;
    private static final int BUFFER_BYTES = 1 << 16;

    private final SourceFile origin;
    private final byte[] start;
    private final TextWatch watch;
    private final boolean gzip;

    private FileScan(SourceFile origin, boolean gzip, byte[] start, TextWatch watch) {
        this.origin = origin;
        this.gzip = gzip;
        this.start = start;
        this.watch = watch;
    }

    static FileScan of(Path file) {
        MessageDigest hash = sha256();
        try (InputStream raw =
                        new BufferedInputStream(new DigestInputStream(Files.newInputStream(file), hash), BUFFER_BYTES);
                InputStream text = decompressed(raw)) {
            boolean gzip = text != raw;
            TextWatch watch = new TextWatch();
            byte[] start = text.readNBytes(START_BYTES);
            watch.see(start, start.length);
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                watch.see(buffer, count);
            }
            raw.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(hash.digest());
            SourceFile origin = new SourceFile(file.getFileName().toString(), Files.size(file), sha256);
            return new FileScan(origin, gzip, start, watch);
        } catch (IOException e) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "The file " + file + " cannot be read (" + e.getMessage()
                            + "); it may be incomplete: fetch it again, or leave it out.",
                    e);
        }
    }

    /** Says it where letters may look wrong. */
    void warnOfOtherText(Path file) {
        if (!watch.isUtf8()) {
            LOG.warn("{} is not UTF-8 and is read as Windows-1252; save it as UTF-8 if letters look wrong.", file);
        } else if (watch.broken() > 0) {
            LOG.warn(
                    "{} is UTF-8 but for a few bytes ({}), which stay unknown; fetch it or save it anew.",
                    file,
                    watch.broken());
        }
    }

    /** Name, size and hash of the file as it lies there. */
    SourceFile origin() {
        return origin;
    }

    /** Hash and size alone, of a file that is not text; of a folder, of its files in the order of their names. */
    static SourceFile originOf(Path path) {
        MessageDigest hash = sha256();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                try (InputStream raw = new DigestInputStream(Files.newInputStream(file), hash)) {
                    bytes += raw.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new CatalogException(Kind.BAD_DATA, "The file " + path + " cannot be read: " + e.getMessage(), e);
        }
        return new SourceFile(
                path.getFileName().toString(), bytes, HexFormat.of().formatHex(hash.digest()));
    }

    /** The file's bytes, decompressed where it is compressed. */
    static InputStream open(Path file) throws IOException {
        return decompressed(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES));
    }

    /** Whether it begins with UTF-16's byte order mark. */
    boolean isUtf16() {
        int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        return first == 0xfffe || first == 0xfeff;
    }

    boolean isGzip() {
        return gzip;
    }

    /** The first characters after decompression, enough for any header; without a byte order mark. */
    String start() {
        String text = new String(start, charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** UTF-8, or Windows-1252 where hardly any of the bytes beyond ASCII are UTF-8. */
    Charset charset() {
        return watch.isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
    }

    /** Whether a quoted cell spans lines; only then must a file be parsed from one end to the other. */
    boolean lineBreaksInQuotes() {
        return watch.lineBreaksInQuotes();
    }

    private static InputStream decompressed(InputStream raw) throws IOException {
        raw.mark(2);
        byte[] magic = raw.readNBytes(2);
        raw.reset();
        boolean gzip = magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
        return gzip ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
