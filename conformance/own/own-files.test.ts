import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { followImports } from './own-files.ts'

/** Loaded by Node itself, as the process of own checks does. */
const load = createRequire(import.meta.url)

function followed(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'testbenk-own-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const entry = join(folder, Object.keys(files)[0] ?? '')
  const imports = followImports(entry)
  try {
    load(entry)
    return imports.files().map(({ path }) => path)
  } finally {
    imports.stop()
  }
}

describe('the files of own checks', () => {
  it('are the named one and all that it imports, from the folder that they lie in', () => {
    const files = followed({
      'checks/my-checks.ts': "import { demand } from '../lib/demand.ts'\nexport const checks = [demand]",
      'lib/demand.ts': "import { at } from './place.ts'\nexport const demand = at",
      'lib/place.ts': "import { join } from 'node:path'\nexport const at = join('header', 'x')",
      'lib/beside.ts': 'export {}',
    })
    expect(files).toEqual(['checks/my-checks.ts', 'lib/demand.ts', 'lib/place.ts'])
    expect(followed({ 'alone.ts': 'export {}' })).toEqual(['alone.ts'])
  })

  it('are nothing else: packages, what reaches outside, and addresses of this machine are refused in one line', () => {
    for (const [line, reason] of [
      ["import 'zod'", 'my-checks.ts imports «zod»: own checks may import «testbenk», files of their own'],
      ["import 'node:fs'", 'imports «node:fs»'],
      ["import 'http'", 'imports «http»'],
      ["import '#simulators/world.ts'", 'imports «#simulators/world.ts»'],
      ["import '/etc/own.ts'", 'imports «/etc/own.ts»'],
      ["import 'data:text/javascript,0'", 'imports «data:text/javascript,0»'],
      ["import './not-there.ts'", 'Cannot find module'],
    ] as const)
      expect(() => followed({ 'my-checks.ts': line }), line).toThrow(reason)
    expect(() => followed({ 'my-checks.ts': "import './lib.ts'", 'lib.ts': "import 'zod'" })).toThrow(
      'lib.ts imports «zod»',
    )
  })

  it('have names that mean the same everywhere, and are neither many nor large', () => {
    expect(() => followed({ 'my-checks.ts': "import './økt.ts'", 'økt.ts': 'export {}' })).toThrow(
      '«økt.ts» cannot be the name',
    )
    const many = Array.from({ length: 100 }, (_, index) => `file-${index}.ts`)
    expect(() =>
      followed({
        'my-checks.ts': many.map((name) => `import './${name}'`).join('\n'),
        ...Object.fromEntries(many.map((name) => [name, 'export {}'])),
      }),
    ).toThrow('more than 100 files')
    expect(() =>
      followed({ 'my-checks.ts': "import './large.ts'", 'large.ts': '/'.repeat(1024 * 1024 + 1) }),
    ).toThrow('large.ts is larger than a file of own checks may be (1 MiB)')
  })
})
