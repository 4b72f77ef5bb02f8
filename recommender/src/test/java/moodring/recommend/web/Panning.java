package moodring.recommend.web;

import java.util.Map;

/** Pans the map with a hundred thousand dots as fast as the browser draws, and counts its frames. */
final class Panning {
    private static final String MEASURE = """
            async seconds => {
              const {setPoints, panBy} = await import('/js/plane-view.js');
              const frame = () => new Promise(requestAnimationFrame);
              const perSecond = async act => {
                const start = performance.now();
                let frames = 0;
                while (performance.now() - start < 1000 * seconds) {
                  act(frames);
                  await frame();
                  frames += 1;
                }
                return 1000 * frames / (performance.now() - start);
              };
              const count = 100000;
              const points = {count, valence: new Uint16Array(count), energy: new Uint16Array(count), mood: new Uint8Array(count)};
              let seed = 1;
              const next = () => {
                seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
                return seed >>> 16;
              };
              for (let i = 0; i < count; i += 1) {
                points.valence[i] = next();
                points.energy[i] = next();
                points.mood[i] = i % 5;
              }
              setPoints(points);
              await frame();
              await frame();
              const idle = await perSecond(() => {});
              const panned = await perSecond(frames => panBy(frames % 60 < 30 ? 5 : -5, frames % 20 < 10 ? 1 : -1));
              return {idle, panned};
            }
            """;

    private Panning() {}

    /** Frames a second: of the page at rest, and while the map moves. */
    record Frames(double idle, double panned) {}

    static Frames measure(Visit visit, int seconds) {
        visit.find("#plane-frame").scrollIntoViewIfNeeded();
        Map<?, ?> frames = (Map<?, ?>) visit.page().evaluate(MEASURE, seconds);
        return new Frames(rounded(frames.get("idle")), rounded(frames.get("panned")));
    }

    private static double rounded(Object number) {
        return Math.round(10 * ((Number) number).doubleValue()) / 10.0;
    }
}
