// A server that does not answer is a warning, and its password stays where it is.
String log = new File(basedir, 'build.log').text
assert log.contains('Asking http://localhost:1 which alerting rules it has loaded.')
assert log.contains('The server http://localhost:1 was not compared with the rules here')
assert log.contains('BUILD SUCCESS')
assert !new File(basedir, 'target/runbook/findings.json').text.contains('s3cret')
