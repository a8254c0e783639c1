package dev.runbook.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code findings.json}, to the last byte: other programs read it. */
class JsonReportTest {
    @Test
    void hasTheAgreedShape() {
        assertThat(Written.by(new JsonReport(), Sample.context(), Sample.findings()))
                .isEqualTo("""
                        {
                          "version": 1,
                          "summary": {
                            "error": 1,
                            "warning": 1,
                            "info": 1
                          },
                          "findings": [
                            {
                              "rule": "dead-link",
                              "severity": "error",
                              "file": "guides/ops one.md",
                              "line": 3,
                              "column": 5,
                              "endLine": 3,
                              "endColumn": 14,
                              "message": "There is no file `y.md`.",
                              "help": "Correct the path.",
                              "confidence": "certain",
                              "related": [
                                {
                                  "file": "other.md",
                                  "line": 1,
                                  "message": "this is near"
                                }
                              ],
                              "fingerprint": "aaaaaaaaaaaaaaaa",
                              "new": true
                            },
                            {
                              "rule": "deprecated-tool",
                              "severity": "warning",
                              "file": "guides/ops one.md",
                              "line": 6,
                              "column": 47,
                              "endLine": 6,
                              "endColumn": 51,
                              "message": "Old tool.",
                              "help": "Use the new one.",
                              "confidence": "likely",
                              "related": [],
                              "fingerprint": "bbbbbbbbbbbbbbbb",
                              "new": false,
                              "fix": {
                                "title": "Use `docker compose`",
                                "safe": false,
                                "edits": [
                                  {
                                    "file": "guides/ops one.md",
                                    "start": 77,
                                    "end": 81,
                                    "text": "\\"new\\""
                                  }
                                ]
                              }
                            },
                            {
                              "rule": "missing-title",
                              "severity": "info",
                              "file": "other.md",
                              "line": 1,
                              "column": 1,
                              "endLine": 1,
                              "endColumn": 1,
                              "message": "No title.",
                              "help": "",
                              "confidence": "certain",
                              "related": [],
                              "fingerprint": "cccccccccccccccc",
                              "new": true
                            }
                          ]
                        }
                        """);
    }
}
