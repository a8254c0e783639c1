package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Names;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            Table of Contents,        CONTENTS
            Next Steps:,              TODO
            Communication Templates,  TEMPLATE
            RTO/RPO Targets,          RECOVERY_TARGET
            Escalation Contacts,      ESCALATION
            Maintenance Windows,      WINDOW
            On-Call Rotation,         CONTACT
            Key Metrics to Monitor,   METRIC
            High Severity Alerts,     ALERT
            Alert Response Procedures, ALERT
            Severity 2 (High),        SEVERITY
            Log Locations,            LOG
            Service URLs,             ENDPOINT
            Symptoms,                 SYMPTOM
            Possible causes,          CAUSE
            Diagnosis,                DIAGNOSIS
            Immediate Actions,        ACTION
            Post-deployment checks,   VERIFICATION
            How to roll back,         ROLLBACK
            Metrics Absent,           OTHER
            Restart the shop,         OTHER
            """)
    void ofATitle(String title, Theme theme) {
        assertThat(Theme.of(title)).isEqualTo(theme);
    }

    @Test
    void cuesNeverHideAPatternThatFits() {
        String[] titles = {
            "roll back plan",
            "e mail channels",
            "p1",
            "sev 2",
            "pre requisites",
            "to do",
            "what is this",
            "slos and slis"
        };
        for (String pattern :
                new String[] {"\\broll ?back\\b", "^p ?[0-5]\\b", "\\bto ?dos?\\b", "^pre ?requisites?$"}) {
            for (String title : titles) {
                String words = Names.words(title);
                boolean fits = Pattern.compile(pattern).matcher(words).find();
                assertThat(Cued.of(pattern).in(words, Cues.in(words))).isEqualTo(fits);
            }
        }
    }
}
