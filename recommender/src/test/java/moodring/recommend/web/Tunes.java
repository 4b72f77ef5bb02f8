package moodring.recommend.web;

import com.microsoft.playwright.Page;

/** The clock of the browser's sound engine, so that a tune ends before a test's patience does. */
final class Tunes {
    private Tunes() {}

    /** Call it before the first tune starts. */
    static void holdTime(Page page) {
        page.evaluate("""
                () => {
                  window.ahead = 0;
                  const clock = Object.getOwnPropertyDescriptor(BaseAudioContext.prototype, 'currentTime').get;
                  Object.defineProperty(AudioContext.prototype, 'currentTime', {
                    get() {
                      return clock.call(this) + window.ahead;
                    },
                  });
                }
                """);
    }

    /** What plays now ends; the next tune starts from there. */
    static void passAMinute(Page page) {
        page.evaluate("() => { window.ahead += 60; }");
    }
}
