String log = new File(basedir, 'build.log').text
assert log.contains('Wrote ')
// The second run finds the site as it left it.
assert log.contains('Nothing has changed')
File site = new File(basedir, 'target/generated-site/resources/runbooks')
assert new File(site, 'index.html').file
assert new File(site, 'catalog.json').file
assert new File(site, 'runbooks/helpdesk/index.html').file
assert new File(basedir, 'target/runbook/findings.json').file
