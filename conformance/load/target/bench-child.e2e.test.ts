import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('a bench that a load run has started ends with it, also when the run is killed', async () => {
  const starter = fileURLToPath(new URL('../fixture/start-a-bench.ts', import.meta.url))
  const run = spawn(process.execPath, [starter], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(run.stdout, 'data')
  const answers = () =>
    fetch(`${String(line).trim()}/process`).then(
      ({ status }) => status,
      () => 'nobody',
    )
  expect(await answers()).toBe(200)
  run.kill('SIGKILL')
  await expect.poll(answers).toBe('nobody')
})
