package moodring.catalog.report;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import moodring.db.ClusterCard;

/** Pictures of numbers. */
final class Charts {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 190;

    private Charts() {}

    /** A bar for each cluster in the colour of its mood, mood by mood, best first. */
    static String silhouettes(List<ClusterCard> clusters) {
        List<ClusterCard> measured = clusters.stream()
                .filter(card -> card.silhouette().isPresent() && card.size() > 0)
                .sorted(Comparator.comparing(ClusterCard::mood)
                        .thenComparing(card -> -card.silhouette().getAsDouble()))
                .toList();
        double step = (double) WIDTH / Math.max(1, measured.size());
        StringBuilder svg = new StringBuilder(Html.format(
                "<svg viewBox='-44 -10 %d %d' role=img aria-label='Silhouette of each cluster, mood by mood, best first'>",
                WIDTH + 52, HEIGHT + 20));
        for (double tick : new double[] {-0.25, 0, 0.25, 0.5}) {
            svg.append(line(height(tick), tick == 0, tick == 0 ? "0" : Html.format("%+.2f", tick)));
        }
        for (int bar = 0; bar < measured.size(); bar++) {
            ClusterCard card = measured.get(bar);
            double value = card.silhouette().getAsDouble();
            double top = Math.min(height(value), height(0));
            svg.append(Html.format(
                    "<rect x=%.2f y=%.1f width=%.2f height=%.1f fill='var(--%s)'><title>cluster %d, %s: %+.2f</title></rect>",
                    bar * step,
                    top,
                    Math.max(0.8, step - 0.8),
                    Math.max(1, Math.abs(height(value) - height(0))),
                    card.mood().word(),
                    card.id(),
                    card.mood().word(),
                    value));
        }
        return svg.append("</svg>").toString();
    }

    /** Two lines over the number of clusters, and where the catalog stands. */
    static String clusterNumbers(List<ClusterNumbers.Trial> trials, int chosen) {
        StringBuilder svg = new StringBuilder(Html.format(
                "<svg viewBox='-44 -10 %d %d' role=img aria-label='Scatter explained and silhouette for other numbers of clusters'>",
                WIDTH + 52, HEIGHT + 40));
        for (double tick : new double[] {0, 0.25, 0.5, 0.75, 1}) {
            svg.append(line(HEIGHT * (1 - tick), tick == 0, Html.format("%.2f", tick)));
        }
        double last = trials.isEmpty() ? 1 : trials.get(trials.size() - 1).clusters();
        double end = Math.max(last, chosen);
        svg.append(Html.format(
                "<line class=chosen x1=%1$.1f x2=%1$.1f y1=0 y2=%2$d /><text class=tick x=%1$.1f y=-1 text-anchor=middle>%3$d here</text>",
                across(chosen, end), HEIGHT, chosen));
        trials.forEach(trial -> svg.append(Html.format(
                "<text class=tick x=%.1f y=%d text-anchor=middle>%d</text>",
                across(trial.clusters(), end), HEIGHT + 16, trial.clusters())));
        svg.append(curve("explained", trials, end, ClusterNumbers.Trial::explained));
        svg.append(curve("silhouette", trials, end, ClusterNumbers.Trial::silhouette));
        return svg.append("</svg>").toString();
    }

    private static String curve(
            String name, List<ClusterNumbers.Trial> trials, double end, ToDoubleFunction<ClusterNumbers.Trial> value) {
        String points = trials.stream()
                .map(trial -> Html.format(
                        "%.1f,%.1f",
                        across(trial.clusters(), end), HEIGHT * (1 - Math.max(0, value.applyAsDouble(trial)))))
                .collect(Collectors.joining(" "));
        String dots = trials.stream()
                .map(trial -> Html.format(
                        "<circle cx=%.1f cy=%.1f r=3.5><title>%d clusters: %.3f</title></circle>",
                        across(trial.clusters(), end),
                        HEIGHT * (1 - Math.max(0, value.applyAsDouble(trial))),
                        trial.clusters(),
                        value.applyAsDouble(trial)))
                .collect(Collectors.joining());
        return Html.format("<g class='curve %s'><polyline points='%s'/>%s</g>", name, points, dots);
    }

    /** Numbers of clusters are spread by their logarithm. */
    private static double across(double clusters, double end) {
        return WIDTH * (Math.log(clusters) - Math.log(4)) / (Math.log(end * 1.1) - Math.log(4));
    }

    private static String line(double y, boolean zero, String words) {
        return Html.format(
                "<line class='%s' x1=0 x2=%d y1=%.1f y2=%.1f /><text class=tick x=-6 y=%.1f text-anchor=end>%s</text>",
                zero ? "zero" : "grid", WIDTH, y, y, y + 4, words);
    }

    private static double height(double silhouette) {
        return HEIGHT * (0.5 - Math.max(-0.25, Math.min(0.5, silhouette))) / 0.75;
    }
}
