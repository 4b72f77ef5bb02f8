package moodring.db;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import moodring.track.Mood;
import moodring.track.PlanePoint;

public class CatalogBench {
    static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean)
                        java.lang.management.ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static void lap(String what, long wall, long cpu) {
        System.out.printf("%s: %.2f s wall, %.2f s cpu%n", what, (System.nanoTime() - wall) / 1e9, (cpu() - cpu) / 1e9);
    }

    public static void main(String[] a) throws Exception {
        int n = Integer.parseInt(a[0]);
        Path p = Path.of("/tmp/db-bench/cats");
        Catalogs catalogs = new Catalogs(p);
        if (a.length > 1) {
            for (int round = 0; round < 2; round++) {
                long w = System.nanoTime(), c = cpu();
                try (CatalogWriter writer = catalogs.begin()) {
                    writer.addClusters(Samples.cards(n));
                    writer.addTracks(Samples.iterator(n, 1));
                    lap("add", w, c);
                    w = System.nanoTime();
                    c = cpu();
                    CatalogVersion v = writer.publish(Samples.ORIGIN);
                    lap("publish", w, c);
                    System.out.println(v.manifest().databaseBytes() / 1e6 + " MB "
                            + v.manifest().contentHash());
                }
            }
        }
        long w = System.nanoTime(), c = cpu();
        Catalog catalog = catalogs.open();
        lap("open", w, c);
        w = System.nanoTime();
        catalogs.open().close();
        lap("open2", w, c);
        SplittableRandom r = new SplittableRandom(3);
        List<String> ids = catalog.sample(TrackFilter.ALL, 500, 1).stream()
                .map(t -> t.track().id())
                .toList();
        for (String what : List.of("nearest50", "nearest200", "nearest200", "own200", "any200", "sample50", "byId")) {
            long[] t = new long[1000];
            for (int i = 0; i < t.length; i++) {
                long s = System.nanoTime();
                PlanePoint point = new PlanePoint(r.nextDouble(), r.nextDouble());
                TrackFilter f = TrackFilter.of(Mood.values()[r.nextInt(5)]);
                switch (what) {
                    case "nearest50" -> catalog.nearest(point, f, 50);
                    case "nearest200" -> catalog.nearest(point, f, 200);
                    case "own200" -> catalog.nearest(point, f.ownTracks(), 200);
                    case "any200" -> catalog.nearest(point, TrackFilter.ALL, 200);
                    case "sample50" -> catalog.sample(f, 50, i);
                    default -> catalog.track(ids.get(i % 500));
                }
                t[i] = System.nanoTime() - s;
            }
            long first = t[0];
            Arrays.sort(t);
            System.out.printf(
                    "%s: first %.2f p50 %.2f p99 %.2f max %.2f ms%n",
                    what, first / 1e6, t[500] / 1e6, t[990] / 1e6, t[999] / 1e6);
        }
        w = System.nanoTime();
        c = cpu();
        int[] k = new int[1];
        catalog.forEach(x -> k[0]++);
        lap("forEach " + k[0], w, c);
        catalog.close();
    }
}
