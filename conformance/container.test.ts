import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { settings } from './settings.ts'

const root = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')
const dockerfile = read('Dockerfile')
const lines = dockerfile.split('\n')

describe('the container', () => {
  it('has the Node that package.json asks for', () => {
    const { engines } = JSON.parse(read('package.json'))
    expect(dockerfile).toMatch(new RegExp(`^FROM node:${engines.node.replace('>=', '')}-slim AS bench$`, 'm'))
  })

  it('copies nothing that is not there or that .dockerignore keeps out', () => {
    const copied = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1))
    const allowed = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []))
    expect(copied.toSorted()).toEqual(allowed.toSorted())
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('runs as somebody who is not root, and the same command as npm start', () => {
    expect(lines.indexOf('USER node')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('RUN ')))
    const { scripts } = JSON.parse(read('package.json'))
    expect(dockerfile).toContain(`\nCMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`)
  })

  it('has k6 beside the bench only when load is asked for, at the addresses that the rooms have', () => {
    const { testbenk, load } = parse(read('docker-compose.yml')).services
    expect(testbenk.profiles).toBeUndefined()
    expect(load.profiles).toEqual(['load'])
    expect(load.network_mode).toBe('service:testbenk')
    expect(load.entrypoint).toContain(`${testbenk.environment.TESTBENK_PUBLIC_URL}/r/demo`)
  })

  it('is built from one file, since Compose builds services in any order and none may want the image of another', () => {
    const { testbenk, load } = parse(read('docker-compose.yml')).services
    expect(testbenk.build).toEqual({ context: '.', target: 'bench' })
    expect(load.build).toEqual({ context: '.', target: 'load' })
    const bases = lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' '))
    expect(bases.map(([, base, , stage]) => [base, stage])).toEqual([
      [expect.stringMatching(/^node:/), 'bench'],
      [expect.stringMatching(/^grafana\/k6:/), 'k6'],
      ['bench', 'load'],
      ['bench', undefined],
    ])
  })

  it('opens the usual ports, and the control API on loopback only', () => {
    const port = settings.port.usual
    const control = settings['control-port'].usual
    expect(dockerfile).toContain(`EXPOSE ${port} ${control}`)
    const compose = read('docker-compose.yml')
    expect(compose).toContain(`- "${port}:${port}"`)
    expect(compose).toContain(`- "127.0.0.1:${control}:${control}"`)
    for (const name of dockerfile.match(/TESTBENK_\w+/g) ?? [])
      expect(Object.values(settings).map(({ env }) => env)).toContain(name)
  })
})
