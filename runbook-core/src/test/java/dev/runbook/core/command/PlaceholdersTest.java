package dev.runbook.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "git revert <commit-hash>|commit-hash",
                "kubectl logs pod/<pod name> -n <ns>|pod name,ns",
                "logs [service]|service",
                "cp backups/[date]/memo_[timestamp].sql .|date,timestamp",
                "git clone [repository-url]|repository-url",
                "psql $DATABASE_URL|DATABASE_URL",
                "psql \"$DATABASE_URL/${DB}\"|DATABASE_URL,DB",
                "helm install {{release}} ./{{ chart }}|release,chart",
                "curl https://x/{id}|id",
                "export KEY=YOUR_API_KEY|API_KEY",
                "tar -xzf backups/a_YYYYMMDD_HHMMSS.tar.gz|YYYYMMDD_HHMMSS",
                "ls logs/YYYY-MM-DD.log|YYYY-MM-DD",
                "./deploy.sh vX.Y.Z|X.Y.Z",
                "X='<value of the label>'|value of the label",
            })
    void findsWhatIsToBeFilledIn(String text, String names) {
        assertThat(shell(text)).containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grep -E 'rt=[0-9]+[a-z]' x",
                "grep '[Ee]rror' x",
                "ls [abc]*",
                "[ -f x ] && y",
                "echo ${a[0]} ${HOME} $1 $@ $? $$ $#",
                "awk '{print $NF}'",
                "mail <ops@example.com>",
                "echo <https://example.com>",
                "find . -exec rm {} +",
                "echo {a,b} {1..5}",
                "curl -w '%{http_code}' x",
                "docker ps --format '{{.Names}}'",
                "docker ps --format '{{json .}}'",
                "kubectl get x -o jsonpath='{.status}'",
                "git show HEAD@{1}",
                "echo ${X:-default}",
                "x < a.txt > b.txt",
                "a <b >c",
                "echo \\$X '$Y'",
                "# $X <y> [z]",
                "cat <<EOF",
                "date +%Y%m%d",
                "kubectl get x --template='{{range .items}}{{end}}'",
                "echo $(date)",
                "rate(x[5m])",
                "a <= b >= c",
                "jq '.[0]'",
                "sed 's/[^a]//'",
                "x => y -> z",
                "arr[index]=1",
            })
    void leavesAloneWhatIsNot(String text) {
        assertThat(shell(text)).isEmpty();
    }

    @Test
    void otherLanguagesHaveTheirOwnBracketsAndDollars() {
        assertThat(plain("SELECT a[1], data{x} FROM t WHERE id = <id> AND b = $1 AND c = 'YOUR_NAME'"))
                .containsExactly("id", "NAME");
        assertThat(plain("SELECT to_char(now(), 'YYYY-MM-DD')")).isEmpty();
        assertThat(plain("SELECT * FROM t WHERE day = 'YYYY-MM-DD'")).containsExactly("YYYY-MM-DD");
        assertThat(plain("rate(x{job=\"[a-z]\"}[5m])")).isEmpty();
        assertThat(plain("<a>text</a> <b>")).containsExactly("b");
    }

    @Test
    void variablesWithAValueAreNone() {
        assertThat(Placeholders.in("echo $A $B", Placeholders.Syntax.SHELL, Set.of("A")))
                .extracting(Placeholders.Found::name)
                .containsExactly("B");
        assertThat(Commands.assignedBy("A=1; export B=2; for C in x; do read -r D; done"))
                .contains("A", "B", "C", "D");
    }

    private static List<String> shell(String text) {
        return Placeholders.in(text, Placeholders.Syntax.SHELL, Set.of()).stream()
                .map(Placeholders.Found::name)
                .toList();
    }

    private static List<String> plain(String text) {
        return Placeholders.in(text, Placeholders.Syntax.PLAIN, Set.of()).stream()
                .map(Placeholders.Found::name)
                .toList();
    }
}
