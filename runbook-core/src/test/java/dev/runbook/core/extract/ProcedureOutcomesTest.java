package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Procedure;
import org.junit.jupiter.api.Test;

/** Whether a procedure checks what it did, and says how to go back. */
class ProcedureOutcomesTest {
    @Test
    void aCheckOnlyVerifiesWhatWasChangedBefore() {
        assertThat(verifies("1. Check the disk\n2. Verify the credentials\n")).isFalse();
        assertThat(verifies("1. Rotate the key\n2. Verify the credentials\n")).isTrue();
    }

    @Test
    void theWayBackIsSaidOutsideOfParentheses() {
        assertThat(goesBack("1. Stop the bleeding (rollback, scale)\n2. Tell people\n"))
                .isFalse();
        assertThat(goesBack("1. Restart\n2. If it still fails, roll back\n")).isTrue();
        assertThat(goesBack("1. Prepare a rollback plan\n2. Tell people\n")).isFalse();
    }

    private static boolean verifies(String list) {
        return Excerpt.of("### Change of keys\n\n" + list)
                .all(Procedure.class)
                .get(0)
                .verification();
    }

    private static boolean goesBack(String list) {
        return Excerpt.of("### Outage\n\n" + list).all(Procedure.class).get(0).rollback();
    }
}
