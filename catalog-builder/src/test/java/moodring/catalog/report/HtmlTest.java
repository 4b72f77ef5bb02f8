package moodring.catalog.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void aTitleCanOnlyBeRead() {
        assertThat(Html.text("<script>alert('&\"')</script>"))
                .isEqualTo("&lt;script&gt;alert(&#39;&amp;&quot;&#39;)&lt;/script&gt;");
    }

    @Test
    void numbersLookTheSameOnEveryComputer() {
        assertThat(Html.count(1234567)).isEqualTo("1,234,567");
        assertThat(Html.percent(0.1234)).isEqualTo("12.3 %");
    }
}
