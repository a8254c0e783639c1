assert new File(basedir, 'target/runbook/site/index.html').file
assert new File(basedir, 'target/runbook/site/procedures/queue/restart-the-queue/index.html').file
assert new File(basedir, 'target/runbook/catalog.json').file
