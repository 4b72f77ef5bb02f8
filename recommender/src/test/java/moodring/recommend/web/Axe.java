package moodring.recommend.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core (Deque), which finds what keeps people with a screen reader, a keyboard or weak eyes from using a page. */
final class Axe {
    private static final String SOURCE = source();

    /** All rules but the experimental ones; each finding as "impact rule: where". */
    private static final String RUN = """
            async () => {
              const {violations} = await axe.run(document, {resultTypes: ['violations']});
              return violations.flatMap(({impact, id, nodes}) =>
                nodes.map(node => `${impact} ${id}: ${node.target.join(' ')} (${node.any[0]?.message ?? ''})`));
            }
            """;

    private Axe() {}

    /** Everything that it finds on the page as it is now. */
    static List<String> findings(Page page) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(SOURCE);
        }
        return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
    }

    private static String source() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
