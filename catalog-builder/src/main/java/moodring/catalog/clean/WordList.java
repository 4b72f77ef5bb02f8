package moodring.catalog.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Several names in one cell: a Python list ({@code ['a', "b's"]}), or a list with semicolons. */
final class WordList {

    private static final Pattern QUOTED =
            Pattern.compile("'((?:[^'\\\\]|\\\\.|'(?!\\s*[,\\]]))*)'|\"((?:[^\"\\\\]|\\\\.)*)\"");

    private WordList() {}

    static List<String> of(String cell) {
        String text = cell.strip();
        if (text.startsWith("[")
                && text.endsWith("]")
                && (text.length() == 2 || QUOTED.matcher(text).find())) {
            return quoted(text);
        }
        return split(text, ";");
    }

    static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> quoted(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            words.add(word.replaceAll("\\\\(.)", "$1").strip());
        }
        return words.stream().filter(word -> !word.isEmpty()).distinct().toList();
    }
}
