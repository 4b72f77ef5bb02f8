package moodring.catalog.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordListTest {

    @Test
    void readsAPythonList() {
        assertThat(WordList.of("['The Paper Otters', \"Guns N' Radishes\", 'O\\'Spoon']"))
                .containsExactly("The Paper Otters", "Guns N' Radishes", "O'Spoon");
    }

    @Test
    void readsAListWithSemicolons() {
        assertThat(WordList.of("The Paper Otters; Spoons")).containsExactly("The Paper Otters", "Spoons");
    }

    @Test
    void leavesACommaInANameAlone() {
        assertThat(WordList.of("Earth, Wind & Teapots")).containsExactly("Earth, Wind & Teapots");
    }

    @Test
    void findsNobodyInAnEmptyList() {
        assertThat(WordList.of("[]")).isEmpty();
    }

    @Test
    void leavesATitleInBracketsAlone() {
        assertThat(WordList.of("[unplugged]")).containsExactly("[unplugged]");
    }
}
