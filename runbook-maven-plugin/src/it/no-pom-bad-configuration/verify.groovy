String log = new File(basedir, 'build.log').text
assert log.contains('runbook.yaml:1:1: error')
assert log.contains('[unknown-key]')
assert log.contains('excludes')
