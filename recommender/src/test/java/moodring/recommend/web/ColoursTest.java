package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodring.track.Mood;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text can be read on every ground, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11), computed from the page's own file. */
class ColoursTest {
    private static final Pattern PAIR = Pattern.compile("--([a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);");
    private static final Pattern SINGLE = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final String ON_A_MOOD = "#17131c";

    record Case(String text, String ground, int theme, double least) {
        @Override
        public String toString() {
            return text + " on " + ground + (theme == 0 ? ", light" : ", dark");
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (int theme = 0; theme < 2; theme++) {
            for (String ground : List.of("paper", "surface", "raised")) {
                cases.add(new Case("ink", ground, theme, 7));
                cases.add(new Case("soft", ground, theme, 4.5));
                cases.add(new Case("danger", ground, theme, 4.5));
                cases.add(new Case("edge", ground, theme, 3));
                for (Mood mood : Mood.values()) {
                    cases.add(new Case(mood.word() + "-ink", ground, theme, 4.5));
                }
            }
            cases.add(new Case("paper", "ink", theme, 7));
            for (Mood mood : Mood.values()) {
                cases.add(new Case(ON_A_MOOD, mood.word(), theme, 4.5));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void canBeRead(Case each) {
        Map<String, String[]> colours = colours();
        String text = each.text().startsWith("#") ? each.text() : colours.get(each.text())[each.theme()];
        assertThat(contrast(text, colours.get(each.ground())[each.theme()])).isGreaterThanOrEqualTo(each.least());
    }

    private static Map<String, String[]> colours() {
        String file = PageFiles.text("/css/tokens.css");
        Map<String, String[]> colours = new HashMap<>();
        for (Matcher single = SINGLE.matcher(file); single.find(); ) {
            colours.put(single.group(1), new String[] {single.group(2), single.group(2)});
        }
        for (Matcher pair = PAIR.matcher(file); pair.find(); ) {
            colours.put(pair.group(1), new String[] {pair.group(2), pair.group(3)});
        }
        return colours;
    }

    /** WCAG's formula: 1 for the same colour, 21 for black on white. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
