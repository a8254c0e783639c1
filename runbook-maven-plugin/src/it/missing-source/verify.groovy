String log = new File(basedir, 'build.log').text
assert log.contains('Nothing to do: there is no folder')
assert log.contains('Set runbook.source to the folder of your runbooks')
