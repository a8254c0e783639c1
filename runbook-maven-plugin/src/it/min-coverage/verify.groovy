String log = new File(basedir, 'build.log').text
assert log.contains('Coverage 33 %: 0 of 1 alert has a runbook')
assert log.contains('BUILD FAILURE')
assert log.contains('The coverage is 33 %, below the 50 % of minCoverage.')
assert log.contains('LockGateStuck (general) has no runbook, procedure, owner, verification')
assert new File(basedir, 'target/runbook/coverage.md').text.contains('| Service')
assert new File(basedir, 'target/runbook/catalog.json').text.contains('"percent": 33')
