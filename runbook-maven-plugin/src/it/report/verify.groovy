String log = new File(basedir, 'build.log').text
assert log.contains('Runbooks: 1')
assert log.contains('Procedures: 1')
assert log.contains('Coverage: there are no alerts.')
