package moodring.catalog.command;

import java.io.PrintWriter;
import java.util.Locale;
import moodring.catalog.label.Agreement;
import moodring.track.Mood;

/** The numbers of {@code catalog evaluate} for people. */
final class AgreementTable {

    private AgreementTable() {}

    static void print(Agreement agreement, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d examples: accuracy %.1f %%, macro-F1 %.3f, NMI %.3f, ECE %.3f%n%n",
                agreement.examples(),
                100 * agreement.accuracy(),
                agreement.macroF1(),
                agreement.nmi(),
                agreement.calibrationError());
        out.printf("%-10s %9s %7s %8s   found as", "label", "precision", "recall", "support");
        for (Mood mood : Mood.values()) {
            out.printf(" %9s", mood.word());
        }
        out.println();
        agreement.moods().forEach(mood -> {
            out.printf(
                    Locale.ROOT,
                    "%-10s %9.2f %7.2f %8d           ",
                    mood.word(),
                    agreement.precision(mood),
                    agreement.recall(mood),
                    agreement.support(mood));
            for (int count : agreement.confusion()[mood.ordinal()]) {
                out.printf(" %9d", count);
            }
            out.println();
        });
    }
}
