String log = new File(basedir, 'build.log').text
assert log.contains('queue.md:3:')
assert log.contains('[dead-link]')
assert log.contains('BUILD FAILURE')
assert log.contains('Mend them, or allow one in the text with its reason')
// What was found is written before the build fails.
assert new File(basedir, 'target/runbook/findings.json').text.contains('"dead-link"')
assert new File(basedir, 'target/runbook/findings.txt').text.contains('dead-link')
assert new File(basedir, 'target/runbook/findings.sarif').text.contains('2.1.0')
