// What `npm run test:stacks` fetches first: once, and anew when what is asked for has changed. The programs that fetch
// are stand-ins here, which write down what they were called with.
import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const asked = [
  'scenarios/clients/python/requirements.txt',
  'scenarios/clients/java/pom.xml',
  'scenarios/clients/go/go.mod',
  'scenarios/adapters/java/pom.xml',
  'conformance/stacks/csharp/requirements.txt',
]
const programs: Readonly<Record<string, string>> = {
  // A venv with a pip that writes down, too; or one that has no network.
  python3: `[ "$1" = --version ] && echo "Python $PYTHON" && exit
mkdir -p "$3/bin"
printf '#!/bin/sh\\necho "pip $*" >>"$LOG"\\nexit $PIP\\n' >"$3/bin/pip"
chmod +x "$3/bin/pip"`,
  mvn: `echo "mvn $*" >>"$LOG"; for a in "$@"; do case "$a" in -Dout*) mkdir -p "\${a#*=}";; esac; done`,
  go: `[ "$1" = version ] && echo "go version $GO" && exit
echo "go $*" >>"$LOG"; mkdir -p "$(dirname "$3")"`,
  // Without a .NET for it.
  uname: 'echo "Linux aarch64"',
}

let folder: string
const at = (...parts: readonly string[]) => join(folder, ...parts)

async function prepare(environment: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  writeFileSync(at('log'), '')
  const env = { ...process.env, PYTHON: '3.13.1', GO: 'go1.24', PIP: '0', ...environment, LOG: at('log') }
  const done = promisify(execFile)(at('.ci', 'prepare-stacks'), {
    env: { ...env, PATH: `${at('programs')}:${process.env['PATH']}` },
  })
  await done.catch(() => undefined)
  const fetched = readFileSync(at('log'), 'utf8').matchAll(/^(?:pip|go)\b|-f scenarios\/(\w+)\/java/gm)
  return [...fetched].map(([whole, example]) => (example === undefined ? whole : `java ${example}`))
}

describe('the stacks of other languages', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prepare-stacks-'))
    for (const file of ['.ci/prepare-stacks', ...asked]) {
      mkdirSync(dirname(at(file)), { recursive: true })
      cpSync(join(root, file), at(file))
    }
    mkdirSync(at('programs'))
    for (const [name, script] of Object.entries(programs))
      writeFileSync(at('programs', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('are fetched once', async () => {
    expect(await prepare()).toEqual(['pip', 'java clients', 'java adapters', 'go'])
    expect(await prepare()).toEqual([])
  })

  it('are fetched anew when other versions are asked for, and those alone', async () => {
    await prepare()
    appendFileSync(at('scenarios/clients/python/requirements.txt'), 'another==1.0\n')
    expect(await prepare()).toEqual(['pip'])
    appendFileSync(at('scenarios/adapters/java/pom.xml'), '<!-- another version -->\n')
    expect(await prepare()).toEqual(['java adapters'])
    appendFileSync(at('scenarios/clients/go/go.mod'), '// another version\n')
    expect(await prepare()).toEqual(['go'])
    expect(await prepare({ PYTHON: '3.14.0' })).toEqual(['pip'])
    expect(await prepare({ PYTHON: '3.14.0', GO: 'go1.25' })).toEqual(['go'])
  })

  it('are not ready when fetching failed', async () => {
    await prepare({ PIP: '1' })
    expect(existsSync(at('.cache/stacks/python/ready'))).toBe(false)
    expect(await prepare()).toContain('pip')
  })
})
