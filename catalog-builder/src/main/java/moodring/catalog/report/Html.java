package moodring.catalog.report;

import java.util.Locale;

/** Text that becomes part of a page. */
final class Html {

    private Html() {}

    /** What came from a file, so that it can only be read. */
    static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Numbers with a point, whatever the computer's language. */
    static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }

    static String count(long number) {
        return format("%,d", number);
    }

    static String percent(double share) {
        return format("%.1f %%", 100 * share);
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
