package moodring.catalog.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell says, without what nobody sees. Ids are read by this before rows are checked and merged, and everything
 * again when a row becomes a track: else two ids that look the same would be one only at the end.
 */
final class CellText {

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern LINKED = Pattern.compile("(?:spotify:track:|/tracks?/)([^?/\\s:]+)");

    private CellText() {}

    /** The words of a cell; empty where there are none. */
    static Optional<String> of(String cell) {
        return Optional.of(stripped(withoutControl(cell))).filter(text -> !text.isEmpty());
    }

    /** An id, or the id at the end of {@code spotify:track:ID} or of a link to a track; other links are no ids. */
    static Optional<String> id(String cell) {
        if (cell.contains("spotify:track:") || cell.contains("/track")) {
            Matcher link = LINKED.matcher(cell);
            return link.find() ? of(link.group(1)) : Optional.empty();
        }
        return of(cell).filter(text -> !text.startsWith("http"));
    }

    /** Looks before it searches: hardly any cell has a control character, and a million rows have a dozen cells each. */
    private static String withoutControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) == '\u007f') {
                return CONTROL.matcher(text).replaceAll(" ");
            }
        }
        return text;
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isUnseen(text.charAt(start))) {
            start++;
        }
        while (end > start && isUnseen(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Spaces of every width, those that do not break, and the mark that some files begin with. */
    private static boolean isUnseen(char letter) {
        return letter == ' ' || Character.isSpaceChar(letter) || letter == '\ufeff';
    }
}
