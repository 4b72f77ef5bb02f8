package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What the page weighs and whom it names. */
class PageFilesTest {
    private static final int HEAVIEST = 300_000;
    private static final Pattern FOREIGN = Pattern.compile("(?:https?|wss?):?//([a-z0-9.-]+)");
    private static final Pattern OWN = Pattern.compile("(?:src|href|url|from)[ =(]*[\"']((?:/|\\./)[^\"'#]+)[\"']");

    /** A name of SVG, and the places that a listener may click or allow. */
    private static final Set<String> KNOWN = Set.of("www.w3.org");

    @Test
    void weighsLessThanThreeHundredKilobytes() {
        int weight = PageFiles.all().values().stream()
                .mapToInt(bytes -> bytes.length)
                .sum();
        assertThat(weight).isLessThan(HEAVIEST);
    }

    @Test
    void namesNoOtherHost() {
        Set<String> hosts = new TreeSet<>();
        PageFiles.all().keySet().stream()
                .filter(name -> name.matches(".*\\.(html|js|css|svg|webmanifest)"))
                .forEach(name ->
                        FOREIGN.matcher(PageFiles.text(name)).results().forEach(found -> hosts.add(found.group(1))));
        assertThat(hosts).isSubsetOf(KNOWN);
    }

    @Test
    void everyFileThatIsNamedIsThere() {
        Map<String, byte[]> files = PageFiles.all();
        for (String name : files.keySet()) {
            if (name.matches(".*\\.(html|js|css)")) {
                OWN.matcher(PageFiles.text(name))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(address -> {
                            String path = address.startsWith("./")
                                    ? name.substring(0, name.lastIndexOf('/')) + address.substring(1)
                                    : address;
                            String file = path.endsWith("/") ? path + "index.html" : path;
                            assertThat(files.containsKey(file) || path.startsWith("/api/"))
                                    .as(name + " names " + address)
                                    .isTrue();
                        });
            }
        }
    }

    @Test
    void nothingNeedsWhatTheContentSecurityPolicyForbids() {
        PageFiles.all().keySet().stream()
                .filter(name -> name.endsWith(".html"))
                .map(PageFiles::text)
                .forEach(html -> assertThat(html).doesNotContain(" style=", "<style", " onclick=", "javascript:"));
        PageFiles.all().keySet().stream()
                .filter(name -> name.endsWith(".js"))
                .map(PageFiles::text)
                .forEach(script ->
                        assertThat(script).doesNotContain("eval(", "new Function", "innerHTML", "document.write"));
    }

    @Test
    void theModulesStaySmall() {
        PageFiles.all().keySet().stream().filter(name -> name.endsWith(".js")).forEach(name -> assertThat(
                        PageFiles.text(name).lines().count())
                .as(name)
                .isLessThanOrEqualTo(300));
    }

    @Test
    void canBeInstalledAsAnApp() throws IOException {
        JsonNode manifest = new ObjectMapper().readTree(PageFiles.text("/manifest.webmanifest"));
        assertThat(manifest.get("name").asText()).isEqualTo("Moodring");
        assertThat(manifest.get("start_url").asText()).isEqualTo("/");
        assertThat(manifest.get("display").asText()).isEqualTo("standalone");
        Set<String> kinds = new TreeSet<>();
        for (JsonNode icon : manifest.get("icons")) {
            kinds.add(icon.get("sizes").asText() + " " + icon.get("purpose").asText());
            if (icon.get("type").asText().equals("image/png")) {
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                        PageFiles.all().get(icon.get("src").asText())));
                assertThat(icon.get("sizes").asText()).isEqualTo(image.getWidth() + "x" + image.getHeight());
            }
        }
        assertThat(kinds).contains("192x192 any", "512x512 any", "512x512 maskable");
        assertThat(PageFiles.text("/index.html")).contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">");
    }

    @Test
    void theIconsAreThoseThatTheCodeDraws() throws IOException {
        for (Map.Entry<String, BufferedImage> icon : Map.of(
                        "/icons/icon-192.png", DrawnIcon.ring(192, 0.48, false),
                        "/icons/icon-512.png", DrawnIcon.ring(512, 0.48, false),
                        "/icons/icon-maskable.png", DrawnIcon.ring(512, 0.36, true))
                .entrySet()) {
            BufferedImage shipped =
                    ImageIO.read(new ByteArrayInputStream(PageFiles.all().get(icon.getKey())));
            assertThat(pixels(shipped)).as(icon.getKey()).isEqualTo(pixels(icon.getValue()));
        }
    }

    private static List<Integer> pixels(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return java.util.Arrays.stream(pixels).boxed().toList();
    }
}
