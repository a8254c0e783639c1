import groovy.json.JsonSlurper

String log = new File(basedir, 'build.log').text
assert log.contains('0 errors')
def catalog = new JsonSlurper().parse(new File(basedir, 'target/runbook/catalog.json'))
assert catalog.version == 1
assert catalog.services*.name == ['Helpdesk']
assert catalog.runbooks*.file == ['helpdesk.md']
assert new JsonSlurper().parse(new File(basedir, 'target/runbook/findings.json')).version == 1
