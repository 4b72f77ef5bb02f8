package moodring.catalog.clean;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One key for every release of a song: first artist and title without accents, case, punctuation, guests and words
 * about the release ("Remastered 2009", "Mono"). A remix or a concert recording is another song to the ear and keeps
 * its words.
 */
public final class SongKey {

    private static final String RELEASE_WORDS =
            "(?:\\d{4}\\s+)?(?:digital(?:ly)?\\s+)?(?:re-?master(?:ed)?|mono|stereo|original|single|album|radio|lp|explicit|clean|bonus)"
                    + "(?:\\s+(?:track|version|edit|mix|recording|master|remaster(?:ed)?|\\d{4}))*";
    private static final Pattern AFTER_DASH = Pattern.compile("\\s+[-–—]\\s+" + RELEASE_WORDS + "\\s*$");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[]\\s*" + RELEASE_WORDS + "\\s*[)\\]]");
    private static final Pattern GUEST_IN_BRACKETS =
            Pattern.compile("\\s*[(\\[]\\s*(?:feat\\.?|ft\\.?|featuring|with)\\s[^)\\]]*[)\\]]");
    private static final Pattern GUEST = Pattern.compile("\\s+(?:feat\\.?|ft\\.?|featuring)\\s.*$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NEXT_ARTIST = Pattern.compile("\\s*[,;].*$");

    /** Each of the patterns for titles needs one of these, and most titles have none. */
    private static final List<String> SIGNS = List.of("(", "[", "-", "–", "—", "feat", "ft");

    private SongKey() {}

    /**
     * @param id stands in where title or artist is unknown: then nothing says that two tracks are one song
     * @return never blank
     */
    public static String of(String id, String artist, String title) {
        String song = letters(withoutRelease(plain(title)));
        String who = letters(
                NEXT_ARTIST.matcher(GUEST.matcher(plain(artist)).replaceAll("")).replaceAll(""));
        return song.isEmpty() || who.isEmpty() ? "id " + id : who + " | " + song;
    }

    private static String withoutRelease(String title) {
        if (SIGNS.stream().noneMatch(title::contains)) {
            return title;
        }
        String shorter = GUEST_IN_BRACKETS.matcher(title).replaceAll("");
        shorter = IN_BRACKETS.matcher(shorter).replaceAll("");
        shorter = AFTER_DASH.matcher(shorter).replaceAll("");
        shorter = GUEST.matcher(shorter).replaceAll("");
        return letters(shorter).isEmpty() ? title : shorter;
    }

    private static String plain(String text) {
        if (text.chars().allMatch(letter -> letter < 128)) {
            return text.toLowerCase(Locale.ROOT).strip();
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }

    private static String letters(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("");
    }
}
