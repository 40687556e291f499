import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { inShell } from './in-shell.ts'

it.each([
  'reports/out/portal-20260203-141503',
  'Mine dokumenter/kjøring (2)',
  `./my adapter's --once "$HOME" \\`,
  '~/out; rm x',
  '',
])('a shell takes «%s» for one word, and for what it is', (given) => {
  const words = execFileSync('sh', ['-c', `printf '<%s>' ${inShell(given)}`], { encoding: 'utf8' })
  expect(words).toBe(`<${given}>`)
})
