package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodring.db.CatalogException.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogConsoleTest {

    private static final Pattern URL_FIELD = Pattern.compile("name=\"url\" value=\"([^\"]*)\"");

    @TempDir
    static Path folder;

    private static CatalogConsole console;
    private static ConsoleBrowser browser;
    private static String url;

    @BeforeAll
    static void logIn() throws Exception {
        Catalogs catalogs = new Catalogs(folder);
        Samples.publish(catalogs, 50, 1);
        console = CatalogConsole.start(catalogs, 0);
        browser = new ConsoleBrowser(console.address());
        Matcher field = URL_FIELD.matcher(browser.page("/login.jsp"));
        assertThat(field.find()).as("the login page offers the catalog").isTrue();
        url = field.group(1).replace("&#x2f;", "/").replace("&#x3d;", "=");
        assertThat(browser.login(url, "viewer", "")).startsWith("200").doesNotContain("class=\"error\"");
    }

    @AfterAll
    static void close() {
        console.close();
    }

    @Test
    void showsTheViews() throws Exception {
        assertThat(browser.query("SELECT * FROM mood_summary")).contains("<td>energetic</td>", "<td>sad</td>", "20.0");
        assertThat(browser.query("SELECT * FROM why_this_mood WHERE title = 'Title 3'"))
                .contains("all cheerful", "its number says so");
        assertThat(browser.page("/tables.do"))
                .contains(
                        "MOOD_SUMMARY",
                        "CLUSTER_CARD",
                        "TRACKS_BY_MOOD",
                        "REJECTED_ROWS",
                        "BUILD_HISTORY",
                        "WHY_THIS_MOOD");
    }

    @Test
    void opensLoggedInAtItsAddress() throws Exception {
        String page = browser.get(
                console.address().getPath() + "?" + console.address().getQuery());
        assertThat(page).startsWith("200").contains("header.jsp", "query.jsp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE track SET title = 'x'",
                "INSERT INTO cluster SELECT * FROM cluster",
                "DELETE FROM track",
                "DROP VIEW mood_summary",
                "CREATE TABLE mine (a INT)",
                "CREATE ALIAS run FOR \"java.lang.Runtime.getRuntime\"",
                "CREATE LINKED TABLE other('org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '', 'T')",
                "SELECT * FROM CSVREAD('/etc/passwd')",
                "CALL CSVWRITE('@/stolen.csv', 'SELECT * FROM track')",
                "CALL FILE_READ('/etc/passwd', NULL)",
                "CALL FILE_WRITE('x', '@/stolen.txt')",
                "SCRIPT TO '@/stolen.sql'",
                "RUNSCRIPT FROM '/etc/passwd'",
                "BACKUP TO '@/stolen.zip'",
                "SHUTDOWN",
                "SET WRITE_DELAY 0",
                "ALTER USER viewer ADMIN TRUE",
                "GRANT ALL ON SCHEMA PUBLIC TO viewer",
                "CALL LINK_SCHEMA('other', '', 'jdbc:h2:mem:x', 'sa', '', 'PUBLIC')"
            })
    void refusesWhatIsMoreThanReading(String sql) throws Exception {
        String target = sql.replace("@", folder.toString());
        assertThat(browser.query(target)).contains("class=\"error\"");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).noneMatch(name -> name.startsWith("stolen"));
        }
        assertThat(browser.query("SELECT COUNT(*) FROM track")).contains("<td>50</td>");
    }

    @Test
    void refusesToolsAndPreferencesWithoutAPassword() throws Exception {
        assertThat(browser.page("/tools.do")).contains("adminLogin").doesNotContain("class=\"tool\"");
        assertThat(browser.page("/admin.do")).contains("adminLogin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:mine", "jdbc:h2:file:@/mine"})
    void refusesToCreateAnotherDatabase(String other) throws Exception {
        ConsoleBrowser second = new ConsoleBrowser(console.address());
        assertThat(second.login(other.replace("@", folder.toString()), "sa", ""))
                .contains("class=\"error\"");
        assertThat(folder.resolve("mine.mv.db")).doesNotExist();
    }

    @Test
    void refusesTheUserThatWroteTheCatalog() throws Exception {
        ConsoleBrowser second = new ConsoleBrowser(console.address());
        assertThat(second.login(url, "builder", "")).contains("class=\"error\"", "28000");
    }

    @Test
    void leavesNothingBesideTheCatalog() throws Exception {
        browser.query("SELECT nonsense");
        try (Stream<Path> files =
                Files.list(new Catalogs(folder).current().orElseThrow().folder())) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("catalog.mv.db", "manifest.json", "manifest.sha256");
        }
        new Catalogs(folder).open().close();
    }

    @Test
    void listensOnThisComputerAlone() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
        assertThat(console.address().getHost()).isEqualTo("127.0.0.1");
        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, console.address().getPort()).close())
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void saysThatThePortIsTaken() {
        int port = console.address().getPort();
        assertThatThrownBy(() -> CatalogConsole.start(new Catalogs(folder), port))
                .hasMessageContaining("The console cannot be served on 127.0.0.1:" + port)
                .extracting("kind")
                .isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    @Timeout(20)
    void tellsWhenThePersonDisconnects() throws Exception {
        CatalogConsole other = CatalogConsole.start(new Catalogs(folder), 0);
        URI address = other.address();
        ConsoleBrowser person = new ConsoleBrowser(address);
        person.get("/logout.do?" + address.getQuery());
        other.waitUntilDisconnected();
        other.close();
        assertThatThrownBy(() -> new Socket("127.0.0.1", address.getPort()).close())
                .isInstanceOf(IOException.class);
    }

    @Test
    void needsACatalog(@TempDir Path empty) {
        assertThatThrownBy(() -> CatalogConsole.start(new Catalogs(empty), 0))
                .extracting("kind")
                .isEqualTo(Kind.NO_CATALOG);
    }
}
