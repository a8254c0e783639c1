package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Command.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A look at what a command would do changes nothing, however destructive the command itself is. */
class PreviewEffectsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws s3 sync out s3://bucket/ --dryrun",
                "aws s3 sync out s3://bucket/ --delete --dryrun",
                "aws s3 rm s3://bucket/ --recursive --dryrun",
                "alembic downgrade 4a:3b --sql",
                "docker compose run --rm api alembic downgrade 4a:3b --sql",
                "wrangler deployments list --env production"
            })
    void looks(String text) {
        assertThat(Effects.of(Language.BASH, text)).isEqualTo(Effect.READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws s3 sync out s3://bucket/ --delete", "alembic downgrade 3b"})
    void destroys(String text) {
        assertThat(Effects.of(Language.BASH, text)).isEqualTo(Effect.DESTROY);
    }
}
