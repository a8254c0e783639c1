package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlParserTest {
    static List<String> valid() {
        return Snippets.of("sql-valid.txt");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void whatItCannotExplainIsSilent(String text) {
        assertThat(SqlParser.check(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "SELCT * FROM carts;|SELCT|`SELCT` is no keyword, and `SELECT` is missing",
                "SLEECT count(*) FROM carts|SLEECT|`SLEECT` is no keyword, and `SELECT` is missing",
                "UDPATE carts SET state = 'x' WHERE id = 1;|UDPATE|`UDPATE` is no keyword, and `UPDATE` is missing",
                "DELTE FROM carts WHERE id = 3|DELTE|`DELTE` is no keyword, and `DELETE` is missing",
                "INSRT INTO carts (id) VALUES (1)|INSRT|`INSRT` is no keyword, and `INSERT` is missing",
                "VACUM ANALYZE carts;|VACUM|`VACUM` is no keyword, and `VACUUM` is missing",
                "CRAETE INDEX i ON carts (id)|CRAETE|`CRAETE` is no keyword, and `CREATE` is missing",
                "SELECT id, state FORM carts WHERE id = 1|FORM|`FORM` is no keyword, and `FROM` is missing",
                "SELECT id FROM carts WHRE state = 'open'|WHRE|`WHRE` is no keyword, and `WHERE` is missing",
                "SELECT state, count(*) FROM carts GRUOP BY state|GRUOP|`GRUOP` is no keyword, and `GROUP` is missing",
                "SELECT id FROM carts ORDR BY id|ORDR|`ORDR` is no keyword, and `ORDER` is missing",
                "SELECT id FROM carts LIMT 5|LIMT|`LIMT` is no keyword, and `LIMIT` is missing",
                "INSERT INTO carts (id) VALEUS (1)|VALEUS|`VALEUS` is no keyword, and `VALUES` is missing",
                "SELECT id, state, FROM carts|,|nothing stands between this `,` and `FROM`",
                "SELECT id,, state FROM carts|,|nothing stands between this `,` and `,`",
                "CREATE TABLE carts (id int, state text,)|,|nothing stands between this `,` and `)`",
                "DELETE carts WHERE id = 1|DELETE|`FROM` is missing behind this `DELETE`",
                "INSERT carts (id) VALUES (1)|INSERT|`INTO` is missing behind this `INSERT`",
                "UPDATE carts state = 'x' WHERE id = 1|carts|`SET` is missing behind this `carts`",
                "SELECT id FROM carts ORDER id|ORDER|`BY` is missing behind this `ORDER`",
                "SELECT state FROM carts GROUP state|GROUP|`BY` is missing behind this `GROUP`",
                "SELECT id FROM carts WHERE|WHERE|nothing stands behind this `WHERE`",
                "SELECT id FROM carts WHERE a = 1 AND;|AND|nothing stands behind this `AND`",
                "SELECT id FROM carts WHERE a =;|=|nothing stands behind this `=`",
                "SELECT id FROM|FROM|nothing stands behind this `FROM`",
                "SELECT count(* FROM carts|(|this `(` is never closed",
                "SELECT count(*)) FROM carts|)|this `)` closes nothing",
                "SELECT id FROM carts WHERE state = 'open;|'|this `'` is never closed",
                "SELECT \"id FROM carts;|\"|this `\"` is never closed",
                "DO $$ BEGIN PERFORM 1; END;|$$|this `$$` is never closed",
                "SELECT 1 /* all;|/*|this `/*` is never closed",
            })
    void namesWhatIsWrong(String text, String place, String reason) {
        List<SyntaxBreak> found = SqlParser.check(text);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).reason()).isEqualTo(reason);
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(place);
    }

    @Test
    void eachStatementIsReadForItself() {
        String text = "SELECT 1;\nSELCT 2; -- it's\n\\d carts (\nSELECT $$;'(;$$;\nSELECT '🚀' FORM carts;";
        assertThat(SqlParser.check(text).stream().map(found -> text.substring(found.start(), found.end())))
                .containsExactly("SELCT", "FORM");
    }

    @Test
    void hugeAndNestedStatementsEnd() {
        assertThat(SqlParser.check("SELECT " + "(".repeat(300) + "1" + ")".repeat(300) + " FORM t"))
                .isEmpty();
        assertThat(SqlParser.check("SELCT " + "(".repeat(30) + "1" + ")".repeat(30)))
                .isEmpty();
        assertThat(SqlParser.check("(".repeat(20_000))).isEmpty();
        assertThat(SqlParser.check("SELCT 1,".repeat(8_000))).isEmpty();
        assertThat(SqlParser.check("'".repeat(SqlParser.MAX_LENGTH + 1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT", "select", "orders", "selection", "update", "with", "SHOW", "KILL"})
    void wordsThatOnlyLookAlike(String word) {
        assertThat(SqlSuspicions.isNearlyFirst(word)).isFalse();
    }
}
