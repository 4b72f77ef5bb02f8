package moodring.recommend.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import moodring.service.ServiceException;
import moodring.settings.Places;
import moodring.spotify.Login;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifyLogin;
import moodring.spotify.SpotifySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code auth}: lets Moodring use the listener's Spotify account, and takes that back. */
@Command(
        name = "auth",
        description = {
            "Lets Moodring use your Spotify account: to read your library into the catalog, to write private playlists, "
                    + "to play. Needs an app of your own (https://developer.spotify.com/dashboard, redirect address "
                    + "http://127.0.0.1:8917/callback) and its client id in the setting spotify.client-id; no secret.",
            "",
            "Spotify's terms: for your own listening; no training of machine-learning models on its content "
                    + "(Developer Policy III.14)."
        },
        footer = {"", "Example:", "  MOODRING_SPOTIFY_CLIENT_ID=… ./moodring auth login", ""})
public final class AuthCommand implements Runnable {
    private final Places places;

    @Spec
    private CommandSpec spec;

    public AuthCommand(Places places) {
        this.places = places;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one: login, status or logout?");
    }

    @Command(
            description = "Asks in your browser whether Moodring may use your Spotify account.",
            footer = {"", "Example:", "  ./moodring auth login", ""})
    void login(@Option(names = "--no-browser", description = "only print the address") boolean noBrowser) {
        Spotify.TERMS.sayOnce(places.state());
        Login login = account().login(page -> show(page, noBrowser));
        say("Logged in at Spotify as " + login.name() + ".");
    }

    @Command(
            description = "Who is logged in; ends with 77 if nobody is.",
            footer = {"", "Example:", "  ./moodring auth status --json", ""})
    void status(@Option(names = "--json", description = "as JSON") boolean json) {
        Optional<Login> login = account().status();
        if (json) {
            say(asJson(login));
        }
        Login known = login.orElseThrow(() -> new ServiceException(
                ServiceException.Kind.LOGIN_NEEDED, "Nobody is logged in at Spotify; run ./moodring auth login."));
        if (!json) {
            say("Logged in at Spotify as " + known.name() + "; allowed: " + String.join(", ", known.scopes()) + ".");
        }
    }

    @Command(
            description =
                    "Forgets the login. What the app may do is taken back at https://www.spotify.com/account/apps.",
            footer = {"", "Example:", "  ./moodring auth logout", ""})
    void logout() {
        say(
                account().logout()
                        ? "The Spotify login is forgotten; https://www.spotify.com/account/apps takes back what was allowed."
                        : "Nobody was logged in.");
    }

    private SpotifyLogin account() {
        return new SpotifyLogin(SpotifySettings.of(places, System.getenv()), Clock.systemUTC());
    }

    private void show(URI page, boolean noBrowser) {
        var err = spec.commandLine().getErr();
        err.println("Open this address in a browser on this computer, and say yes there within five minutes:");
        err.println(page);
        err.flush();
        if (!noBrowser) {
            Browser.open(page);
        }
    }

    /** Never a token. */
    private static String asJson(Optional<Login> login) {
        ObjectNode answer = JsonMapper.builder().build().createObjectNode().put("loggedIn", login.isPresent());
        login.ifPresent(known -> {
            answer.put("account", known.account()).put("name", known.name());
            known.scopes().forEach(answer.putArray("scopes")::add);
        });
        return answer.toString();
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
