String log = new File(basedir, 'build.log').text
assert log.contains('alerts.md:7:')
assert log.contains('Applied 2 fixes to 1 file.')
assert log.contains('Nothing to do: no finding has a fix')
assert new File(basedir, 'src/runbooks/alerts.md').text.contains('**Alert**: queue depth > 200 for 10 minutes\n')
assert new File(basedir, 'src/runbooks').list().sort() == ['alerts.md', 'rules.yaml', 'runbook.yaml']
assert !new File(basedir, 'target/runbook/findings.json').text.contains('threshold-drift')
