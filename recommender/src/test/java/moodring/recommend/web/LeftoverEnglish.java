package moodring.recommend.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a page that speaks German still says in English, shown or to a screen reader. */
final class LeftoverEnglish {
    private static final String TEXTS = """
            () => {
              const texts = new Set();
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                texts.add(walk.currentNode.textContent.trim());
              }
              for (const node of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
                for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
                  texts.add((node.getAttribute(name) ?? '').trim());
                }
              }
              return [...texts].filter(text => text.length > 0);
            }
            """;

    private static final List<Pattern> ENGLISH = english();

    private LeftoverEnglish() {}

    static List<String> on(Page page) {
        return ((List<?>) page.evaluate(TEXTS))
                .stream()
                        .map(String::valueOf)
                        .filter(text -> ENGLISH.stream()
                                .anyMatch(words -> words.matcher(text).matches()))
                        .toList();
    }

    /** The English words that differ in German; what is filled in may be anything. Names of the language switch stay. */
    private static List<Pattern> english() {
        Map<String, String> german = words("de");
        return words("en").entrySet().stream()
                .filter(entry -> !entry.getValue().equals(german.get(entry.getKey())))
                .filter(entry -> !entry.getKey().equals("language.switch"))
                .filter(entry -> entry.getValue().replaceAll("\\{\\w+}", "").matches(".*\\p{L}{3}.*"))
                .map(entry -> Pattern.compile(
                        ("\\Q" + entry.getValue() + "\\E").replaceAll("\\{\\w+}", "\\\\E.+\\\\Q"), Pattern.DOTALL))
                .filter(words -> german.values().stream()
                        .noneMatch(text -> words.matcher(text).matches()))
                .toList();
    }

    private static Map<String, String> words(String language) {
        try {
            return new ObjectMapper()
                    .readValue(PageFiles.text("/i18n/" + language + ".json"), new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
