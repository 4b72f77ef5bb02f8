package moodring.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import moodring.service.ServiceException;
import moodring.service.WholeFile;
import moodring.settings.SettingsException;

/** The login on disk: readable by its owner alone, replaced whole, one writer at a time. */
final class TokenFile {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    /** Of this process; the file's lock keeps other processes away. */
    private static final ReentrantLock ONE_THREAD = new ReentrantLock();

    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /**
     * @return empty if nobody is logged in
     * @throws SettingsException if others may read the file
     */
    Optional<Login> read() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
                throw new SettingsException("The login in " + file + " can be read by others: run \"chmod 600 " + file
                        + "\", and log in again if somebody may have read it.");
            }
            return Optional.of(login(JSON.readTree(Files.readString(file))));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            // No cause: a parser's message quotes the text, and that is the token.
            throw new ServiceException(
                    ServiceException.Kind.LOGIN_NEEDED,
                    "The login in " + file + " is damaged; run ./moodring auth login.");
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    void write(Login login) {
        ObjectNode content = JSON.createObjectNode()
                .put("clientId", login.clientId())
                .put("account", login.account())
                .put("name", login.name())
                .put("scopes", String.join(" ", login.scopes()))
                .put("expires", login.expires().toString())
                .put("accessToken", login.accessToken())
                .put("refreshToken", login.refreshToken());
        WholeFile.write(file, content.toString());
        try {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** @return whether there was a login */
    boolean delete() {
        try {
            return Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Does something while no other thread and no other process does anything here. */
    <T> T alone(Supplier<T> work) {
        ONE_THREAD.lock();
        try {
            WholeFile.createFolder(file.getParent());
            Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(
                    lock,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(OWNER))) {
                channel.lock();
                return work.get();
            }
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            ONE_THREAD.unlock();
        }
    }

    private static Login login(JsonNode content) {
        List<String> scopes = List.of(content.path("scopes").asText().split(" "));
        return new Login(
                content.path("clientId").asText(),
                content.path("account").asText(),
                content.path("name").asText(),
                scopes,
                Instant.parse(content.path("expires").asText()),
                content.path("accessToken").asText(),
                content.path("refreshToken").asText());
    }

    private ServiceException unreadable(IOException cause) {
        return new ServiceException(
                ServiceException.Kind.INPUT_OUTPUT,
                "The login in " + file + " cannot be read or written (" + cause.getMessage()
                        + "): see to the owner of that folder.",
                cause);
    }
}
