package moodring.recommend.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Every state that the page can be in; each leads there from the one before, in the order in which they stand. */
enum PageState {
    START {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            assertThat(visit.find(".song")).hasCount(0);
        }
    },
    QUEUE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.mood("sad");
            visit.find("#goals label:has(input[value=lift])").click();
            assertThat(visit.find("#queue")).containsText("1 ");
            visit.songs(10);
        }
    },
    PLAYING {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find(".song >> nth=1 >> [data-act=play]").click();
            visit.find(".song >> nth=0 >> [data-act=like]").click();
            assertThat(visit.find("#player")).isVisible();
        }
    },
    PLANE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#player [data-act=close]").click();
            visit.find("#plane-frame").focus();
            visit.page().keyboard().press("ArrowRight");
            assertThat(visit.find("#plane-card")).isVisible();
            visit.find("#plane").scrollIntoViewIfNeeded();
        }
    },
    TABLE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#plane-as-table").click();
            assertThat(visit.find("#plane-table table")).hasCount(2);
        }
    },
    INSIGHT {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#plane-as-table").click();
            visit.find(".song >> nth=1 >> a[href='#insight']").click();
            assertThat(visit.find("#why-song b")).isVisible();
        }
    },
    ERASE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#privacy button.danger").click();
            assertThat(visit.find("#dialog")).isVisible();
        }
    },
    PICTURE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.page().keyboard().press("Escape");
            eyes.see(ScriptedEyes.happy());
            visit.find("#picture").setInputFiles(new FilePayload("me.png", "image/png", drawn("one.png")));
            assertThat(visit.find("#still")).isVisible();
            assertThat(visit.find(".emotion[data-emotion=happy] b")).containsText("88");
            visit.songs(10);
        }
    },
    WHICH_FACE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            eyes.see(ScriptedEyes.several());
            visit.find("#picture").setInputFiles(new FilePayload("us.png", "image/png", drawn("two.png")));
            assertThat(visit.find("#asks button")).hasCount(2);
        }
    },
    BROKEN_PICTURE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#picture").setInputFiles(new FilePayload("me.jpg", "image/jpeg", new byte[] {1, 2, 3}));
            assertThat(visit.find("#asks button")).hasCount(0);
            assertThat(visit.find("#stage-line")).not().isEmpty();
        }
    },
    LIVE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            eyes.see(ScriptedEyes.happy());
            visit.find("#camera").click();
            assertThat(visit.find("#emoji")).hasText("😊");
        }
    },
    LEARNING {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#learn").click();
            assertThat(visit.find("#neutral progress")).isVisible();
        }
    },
    NOT_SURE {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            visit.find("#learn-stop").click();
            eyes.see(ScriptedEyes.unsure());
            assertThat(visit.find("#emoji")).hasText("🤔");
            assertThat(visit.find("#asks button")).hasCount(2);
        }
    },
    SEVERAL_FACES {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            eyes.see(ScriptedEyes.several());
            assertThat(visit.find("#emoji")).hasText("");
            assertThat(visit.find("#asks button")).hasCount(2);
        }
    },
    DARK_ROOM {
        @Override
        void show(Visit visit, ScriptedEyes eyes) {
            String before = visit.find("#stage-title").textContent();
            eyes.see(ScriptedEyes.dark());
            assertThat(visit.find("#stage-title")).not().hasText(before);
        }
    };

    /** Leads a page from the state before into this one. */
    abstract void show(Visit visit, ScriptedEyes eyes);

    private static byte[] drawn(String name) {
        try (InputStream stream = PageState.class.getResourceAsStream("/faces/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
