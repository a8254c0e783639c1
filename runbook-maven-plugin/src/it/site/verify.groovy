String log = new File(basedir, 'build.log').text
assert log.contains('lint: ')
assert new File(basedir, 'target/generated-site/resources/runbooks/index.html').file
