// Loaded into a program that is to end when the one that started it is gone, also when that one was killed: its input
// ends then, and it stops in order as if it had been told to.
process.stdin.once('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
