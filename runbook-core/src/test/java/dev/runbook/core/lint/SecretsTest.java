package dev.runbook.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a secret, what only stands for one, and what is none. The tokens here are made up. */
class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGPASSWORD='«Tr0ub4dor&3»' psql",
                "export API_KEY=«8f14e45fceea167a»",
                "mysql -u shop -p«S3cr3t!9x» shop",
                "sshpass -p «hunter2» ssh host",
                "docker login -u ci -p «kX9wQz» registry.internal",
                "mongosh -u shop -p «kX9wQz» --authenticationDatabase admin",
                "rabbitmqctl change_password shop «kX9wQz»",
                "redis-cli -h cache AUTH «kX9wQz»",
                "redis-cli CONFIG SET requirepass «kX9wQz»",
                "openssl rsa -in a.key -passin pass:«kX9wQz»",
                "echo 'shop:«kX9wQz»' | sudo chpasswd",
                "echo «kX9wQz» | sudo -S systemctl restart shop",
                "ldapsearch -x -D cn=shop -w «kX9wQz» -b dc=shop",
                "curl -H 'X-Api-Key: «9f86d081884c7d65»' https://x",
                "aws configure set aws_secret_access_key «wJalrXUtnFEMI/K7MDENG»",
                "redis://:«kX9wQz»@cache:6379/0",
                "key «sk-proj-0a1b2c3d4e5f6g7h8i9j0k1l»",
                "redis-cli -h cache -a «9x!fooBar» ping",
                "postgres://shop:«kX9wQz»@db/shop",
                "curl -u shop:«kX9wQz» https://x",
                "Authorization: Bearer «9f86d081884c7d659a2feaa0c55ad015»\n",
                "  password: «kX9wQz»\n",
                "ALTER USER x WITH PASSWORD '«kX9wQz»';",
                "key «AKIAQWERTYUIOPASDFGH» here",
                "https://hooks.slack.com/services/«T0AAAAAAA/B0AAAAAAA/aaaaaaaaaaaaaaaaaaaaaaaa»"
            })
    void isASecret(String marked) {
        String text = marked.replaceAll("[«»]", "");
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        assertThat(Secrets.in(text)).containsExactly(new Secrets.Found(start, end, false));
        assertThat(Secrets.mask(text)).hasSameSizeAs(text).doesNotContain(text.substring(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from-literal=SESSION_SECRET='new-secret'",
                "ALTER USER x WITH PASSWORD 'new_password'",
                "export DB_PASSWORD=changeme",
                "PASSWORD=test123"
            })
    void isASample(String text) {
        assertThat(Secrets.in(text)).singleElement().matches(Secrets.Found::sample);
        assertThat(Secrets.mask(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGPASSWORD=\"$DB_PASSWORD\" psql",
                "export PASSWORD=${PASSWORD}",
                "--from-literal=secret=$NEW_SECRET",
                "export TOKEN=$(cat /run/token)",
                "--password=<password>",
                "password=[your password]",
                "API_KEY=YOUR_API_KEY",
                "token = AccessToken('eyJ...')",
                "kubectl get secret db-credentials",
                "--set auth.existingSecret=shop-db",
                "--password-file=/run/secrets/db --token-ttl=3600",
                "PASSWORD_MIN_LENGTH=12",
                "--password-stdin",
                "echo $TOKEN | docker login -u ci --password-stdin registry.internal",
                "mongosh -u shop -p --authenticationDatabase admin",
                "mongosh -u shop --password --authenticationDatabase admin",
                "rabbitmqctl change_password shop \"$NEW\"",
                "curl -H \"X-Api-Key: $API_KEY\" https://x",
                "redis-cli -h cache AUTH \"$REDIS_PASSWORD\"",
                "openssl rsa -in a.key -passin env:KEY_PASSWORD",
                "docker run -p 8080:80 --name login shop",
                "sk-monitoring-dashboards-for-the-shop-team",
                "password: {{ .Values.password }}\n",
                "Authorization: Bearer <token>",
                "git clone https://github.com/shop/shop.git",
                "echo $JWT_SECRET | wc -c",
                "secret: shop-tls\n"
            })
    void isNoSecret(String text) {
        assertThat(Secrets.in(text)).isEmpty();
    }

    @Test
    void aPrivateKeyIsMaskedBetweenItsMarks() {
        String text = "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\nIBAAKC\n-----END RSA PRIVATE KEY-----\n";
        assertThat(Secrets.mask(text))
                .isEqualTo(
                        "-----BEGIN RSA PRIVATE KEY-----\n\u2022\u2022\u2022\u2022\u2022\u2022\n\u2022\u2022\u2022\u2022\u2022\u2022\n-----END RSA PRIVATE KEY-----\n");
    }
}
