package dev.runbook.core.lint;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a secret is written; its place is the first group.
 *
 * @param trust what the value must look like
 * @param needles in lower case; a text without any of them is not searched
 */
record SecretForm(Trust trust, List<String> needles, Pattern pattern) {
    enum Trust {
        /** The form alone says that it is a secret. */
        TOKEN,
        /** What stands there is a secret unless it is a plain name. */
        PASSWORD,
        /** Names of secrets are written so too: the value must hold a digit or a sign. */
        KEY
    }

    private static final String VALUE = "(\"[^\"\\s]{3,200}\"|'[^'\\s]{3,200}'|[^\\s\"'`;|&)<>]{3,200})";

    /** A word of its own that is no option. */
    private static final String OPERAND = "(?!-)" + VALUE;

    static final List<SecretForm> ALL = List.of(
            of(
                    Trust.TOKEN,
                    "akia asia sk- dckr_pat_ pypi- shpat_ ghp_ gho_ ghu_ ghs_ ghr_ github_pat_ glpat- xox sk_live_ rk_live_ aiza npm_ dop_v1_ hvs. sg. eyj",
                    "\\b((?:AKIA|ASIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,255}|github_pat_[A-Za-z0-9_]{40,255}"
                            + "|glpat-[\\w-]{20,64}|xox[abeprs]-[\\w-]{10,255}|(?:sk|rk)_live_[A-Za-z0-9]{16,255}|AIza[\\w-]{35}"
                            + "|sk-(?=[A-Za-z_-]{0,60}\\d)[A-Za-z0-9_-]{24,200}|dckr_pat_[\\w-]{20,64}|pypi-[\\w-]{40,255}|shpat_[a-f0-9]{32}"
                            + "|npm_[A-Za-z0-9]{36}|dop_v1_[a-f0-9]{64}|hvs\\.[\\w-]{24,255}|SG\\.[\\w-]{16,64}\\.[\\w-]{16,64}"
                            + "|eyJ[\\w-]{10,2000}\\.eyJ[\\w-]{10,4000}\\.[\\w-]{10,2000})"),
            of(Trust.TOKEN, "hooks.slack.com", "hooks\\.slack\\.com/services/(T\\w{6,20}/B\\w{6,20}/\\w{16,40})"),
            of(Trust.PASSWORD, "://", "://[^\\s/:@\"'<>]{0,80}:([^\\s/@\"'<>]{3,200})@"),
            of(
                    Trust.PASSWORD,
                    "password= passwd= passphrase= mysql_pwd=",
                    "(?i)(?:password|passwd|passphrase|mysql_pwd)=" + VALUE),
            of(
                    Trust.KEY,
                    "secret= token= key=",
                    "(?i)(?:(?<!existing)secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)="
                            + VALUE),
            of(Trust.PASSWORD, "-pass", "(?i)(?<=\\s)--?(?:password|passwd|passphrase|pass)\\s+" + OPERAND),
            of(
                    Trust.KEY,
                    "-token -api-key -secret-key -client-secret",
                    "(?i)(?<=\\s)--?(?:token|api-key|secret-key|client-secret)\\s+" + OPERAND),
            of(
                    Trust.PASSWORD,
                    "password: password\": password': passwd: key: key\": secret: secret\":",
                    "(?im)^[ \\t]*[\"']?[\\w.-]{0,60}?(?:password|passwd|api[_-]?key|secret[_-]?key|client[_-]?secret)[\"']?:[ \\t]+"
                            + VALUE + "[ \\t]*$"),
            of(Trust.PASSWORD, "password identified", "(?i)\\b(?:password|identified\\s+by)\\s+('[^'\\s]{3,200}')"),
            of(Trust.PASSWORD, "mysql", "\\bmysql(?:dump|admin)?\\b[^\\n|;&]{0,200}?\\s-p" + VALUE),
            of(Trust.PASSWORD, "sshpass", "\\bsshpass\\s+-p\\s*" + VALUE),
            of(Trust.PASSWORD, "redis-cli", "\\bredis-cli\\b[^\\n|;&]{0,200}?\\s-a\\s+" + VALUE),
            of(
                    Trust.PASSWORD,
                    "curl",
                    "\\bcurl\\b[^\\n|;&]{0,300}?\\s(?:-u|--user)[ =]?[\"']?[\\w.@-]{1,80}:([^\\s\"']{3,200})"),
            of(
                    Trust.PASSWORD,
                    "login",
                    "\\b(?:docker|podman|nerdctl|buildah|skopeo|helm registry|oc|az|cf|argocd)\\s+login\\b[^\\n|;&]{0,200}?\\s(?:-p|--password)[ =]"
                            + OPERAND),
            of(
                    Trust.PASSWORD,
                    "mongo",
                    "\\bmongo(?:sh|dump|restore|import|export|stat|top)?\\b[^\\n|;&]{0,300}?\\s-p[ =]" + OPERAND),
            of(
                    Trust.PASSWORD,
                    "rabbitmqctl",
                    "\\brabbitmqctl\\s+(?:add_user|change_password|authenticate_user)\\s+\\S{1,80}\\s+" + OPERAND),
            of(
                    Trust.PASSWORD,
                    "redis-cli",
                    "(?i)\\bredis-cli\\b[^\\n|;&]{0,200}?\\s(?:auth|requirepass|masterauth)\\s+(?:default\\s+)?"
                            + OPERAND),
            of(Trust.PASSWORD, "pass:", "-pass(?:in|out)?\\s+[\"']?pass:" + VALUE),
            of(Trust.PASSWORD, "storepass keypass", "-(?:storepass|keypass)\\s+" + OPERAND),
            of(
                    Trust.PASSWORD,
                    "chpasswd",
                    "\\becho\\s+[\"']?[\\w.-]{1,60}:([^\\s\"'|]{3,200})[\"']?\\s*\\|\\s*(?:sudo\\s+)?chpasswd"),
            of(
                    Trust.PASSWORD,
                    "--stdin sudo",
                    "\\becho\\s+" + OPERAND + "\\s*\\|\\s*(?:(?:sudo\\s+)?passwd\\s+--stdin|sudo\\s+-S)\\b"),
            of(
                    Trust.PASSWORD,
                    "ldap sqlcmd htpasswd",
                    "\\b(?:ldap(?:search|modify|add|whoami|passwd)\\b[^\\n|;&]{0,300}?\\s-w|sqlcmd\\b[^\\n|;&]{0,200}?\\s-P"
                            + "|htpasswd\\s+-\\w{0,6}b\\w{0,6}\\s+\\S{1,120}\\s+\\S{1,60})\\s+" + OPERAND),
            of(
                    Trust.KEY,
                    "key: token:",
                    "(?i)[\"'](?:x-)?(?:api-?key|auth-token|access-token|vault-token|private-token|consul-token)\\s?:\\s{0,2}([^\\s\"']{8,400})[\"']"),
            of(Trust.KEY, "aws_secret_access_key", "(?i)\\baws_secret_access_key\\s+" + OPERAND),
            of(Trust.KEY, "accountkey=", "(?i)\\bAccountKey=([A-Za-z0-9+/=]{20,200})"),
            of(Trust.KEY, "bearer basic", "(?i)\\b(?:bearer|basic)\\s+([A-Za-z0-9+/_.=-]{16,2000})(?=[\"'\\s]|$)"));

    SecretForm {
        needles = List.copyOf(needles);
    }

    private static SecretForm of(Trust trust, String needles, String pattern) {
        return new SecretForm(trust, List.of(needles.split(" ", -1)), Pattern.compile(pattern));
    }

    boolean mayBeIn(String lowerCase) {
        return needles.stream().anyMatch(lowerCase::contains);
    }
}
