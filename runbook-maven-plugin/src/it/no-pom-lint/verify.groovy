assert new File(basedir, 'build.log').text.contains('lint: ')
assert new File(basedir, 'target/runbook/site/index.html').file
