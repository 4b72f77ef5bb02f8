package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import moodring.emotion.Emotion;
import moodring.recommend.policy.Goal;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;

/** The page's words: both languages complete, every key used and every used key there. */
class WordsTest {
    /** Keys that the page puts together from a part that it knows and one that it gets. */
    private static final Pattern BUILT = Pattern.compile("`([a-z.A-Z]+\\.)\\$\\{[^}]+\\}([.a-z]*)`");

    private static final Pattern WHOLE =
            Pattern.compile("'((?:[a-zA-Z]+\\.)+[a-zA-Z]+)'|\"((?:[a-zA-Z]+\\.)+[a-zA-Z]+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void englishAndGermanHaveTheSameKeysInTheSameOrder() {
        assertThat(List.copyOf(words("de").keySet()))
                .isEqualTo(List.copyOf(words("en").keySet()));
    }

    @Test
    void aTranslationFillsInTheSamePlaces() {
        Map<String, String> german = words("de");
        words("en")
                .forEach((key, english) ->
                        assertThat(places(german.get(key))).as(key).isEqualTo(places(english)));
    }

    @Test
    void noWordIsMissingOrEmpty() {
        assertThat(words("en").values()).noneMatch(String::isBlank);
        assertThat(words("de").values()).noneMatch(String::isBlank);
    }

    @Test
    void everyMoodEmotionAndGoalHasItsWords() {
        Set<String> keys = words("en").keySet();
        for (Mood mood : Mood.values()) {
            assertThat(keys).contains("mood." + mood.word());
        }
        for (Emotion emotion : Emotion.values()) {
            assertThat(keys).contains("emotion." + emotion.word());
        }
        for (Goal goal : Goal.values()) {
            assertThat(keys)
                    .contains("goal." + goal.word(), "goal." + goal.word() + ".words", "queue.for." + goal.word());
        }
    }

    /** Those that only other pages, and programs, can meet have none. */
    @Test
    void everyProblemThatThePageCanMeetHasItsWordsInBothLanguages() {
        Set<Problem.Kind> neverThePages =
                Set.of(Problem.Kind.WRONG_ORIGIN, Problem.Kind.WRONG_HOST, Problem.Kind.METHOD_NOT_ALLOWED);
        for (String language : List.of("en", "de")) {
            for (Problem.Kind kind : Problem.Kind.values()) {
                assertThat(words(language).containsKey("problem." + kind.code()))
                        .as(language + " " + kind.code())
                        .isNotEqualTo(neverThePages.contains(kind));
            }
        }
    }

    @Test
    void everyKeyIsUsed() {
        String sources = sources();
        Set<String> starts =
                BUILT.matcher(sources).results().map(match -> match.group(1)).collect(Collectors.toSet());
        Set<String> unused = new TreeSet<>(words("en").keySet());
        unused.removeIf(key -> sources.contains("'" + key + "'")
                || sources.contains("\"" + key + "\"")
                || starts.stream().anyMatch(key::startsWith));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyUsedKeyIsThere() {
        Set<String> keys = words("en").keySet();
        Set<String> groups = keys.stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Set<String> used = WHOLE.matcher(sources())
                .results()
                .map(WordsTest::key)
                .filter(key -> groups.contains(key.split("\\.")[0]))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isNotEmpty();
        assertThat(keys).containsAll(used);
    }

    private static String key(MatchResult match) {
        return match.group(1) == null ? match.group(2) : match.group(1);
    }

    private static String sources() {
        return PageFiles.all().keySet().stream()
                .filter(name -> name.startsWith("/js/") || name.equals("/index.html"))
                .map(PageFiles::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> words(String language) {
        try {
            return new ObjectMapper()
                    .readValue(
                            PageFiles.text("/i18n/" + language + ".json"),
                            new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
