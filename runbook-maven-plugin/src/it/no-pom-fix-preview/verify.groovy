String log = new File(basedir, 'build.log').text
assert log.contains('--- a/alerts.md')
assert log.contains('-**Alert**: queue depth > 50 for 5 minutes')
assert log.contains('+**Alert**: queue depth > 200 for 10 minutes')
assert log.contains('Would apply 2 fixes to 1 file.')
assert new File(basedir, 'src/runbooks/alerts.md').text.contains('> 50 for 5 minutes')
