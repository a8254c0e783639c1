package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A percentage never hides the last gap, nor the first success. */
class ShareTest {
    @Test
    void isRoundedDown() {
        assertThat(new Share(2, 3).percent()).hasValue(66);
        assertThat(new Share(9_999, 10_000).percent()).hasValue(99);
        assertThat(new Share(10_000, 10_000).percent()).hasValue(100);
    }

    @Test
    void oneOfManyIsMoreThanNothing() {
        assertThat(new Share(1, 10_000).percent()).hasValue(1);
        assertThat(new Share(0, 10_000).percent()).hasValue(0);
    }

    @Test
    void noneOfNoneHasNoFigure() {
        assertThat(Share.NONE.percent()).isEmpty();
    }

    @Test
    void doesNotOverflow() {
        assertThat(new Share(50_000_000, 100_000_000).percent()).hasValue(50);
    }
}
