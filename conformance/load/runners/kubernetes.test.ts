// The manifests in load/kubernetes, held against Kubernetes' own schemas and the operator's.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { loadScenarios } from '../catalogue/index.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = join(root, 'load', 'kubernetes')
const schema = (name: string) => JSON.parse(readFileSync(join(folder, 'schemas', name), 'utf8'))
const ajv = new Ajv({ strict: false, allErrors: true })
ajv.addSchema(schema('kubernetes-1.37.json'), 'kubernetes')
ajv.addSchema(schema('testrun-0.0.19.json'), 'testrun')
const KINDS: Readonly<Record<string, string>> = {
  'v1/Namespace': 'kubernetes#/$defs/io.k8s.api.core.v1.Namespace',
  'v1/Service': 'kubernetes#/$defs/io.k8s.api.core.v1.Service',
  'apps/v1/Deployment': 'kubernetes#/$defs/io.k8s.api.apps.v1.Deployment',
  'k6.io/v1alpha1/TestRun': 'testrun',
}

interface Manifest {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string }
}

function documents(name: string): Manifest[] {
  return parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS()
  })
}

function faults(manifest: Manifest): readonly string[] {
  const validate = ajv.getSchema(KINDS[`${manifest.apiVersion}/${manifest.kind}`] ?? '')
  if (!validate) return [`no schema for ${manifest.apiVersion}/${manifest.kind}`]
  validate(manifest)
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

describe('the manifests', () => {
  it.each(['testbenk.yaml', 'national-morning.yaml'])(
    '%s is what Kubernetes and k6-operator take',
    (name) => {
      const manifests = documents(name)
      expect(manifests.length).toBeGreaterThan(0)
      expect(manifests.flatMap(faults)).toEqual([])
    },
  )

  it('would not pass with a member misspelt, missing or of the wrong kind', () => {
    const [deployment] = documents('testbenk.yaml').filter(({ kind }) => kind === 'Deployment')
    const [run] = documents('national-morning.yaml')
    if (!deployment || !run) throw new Error('nothing to spoil')
    const spoilt = (manifest: Manifest, from: RegExp, to: string) =>
      faults(JSON.parse(JSON.stringify(manifest).replace(from, to)))
    expect(spoilt(deployment, /"replicas":1/, '"replica":1')).toHaveLength(1)
    expect(spoilt(deployment, /"replicas":1/, '"replicas":"one"').length).toBeGreaterThan(0)
    expect(spoilt(deployment, /"containerPort":4400/, '"port":4400').length).toBeGreaterThan(0)
    expect(spoilt(run, /"parallelism":4/, '"parallel":4').length).toBeGreaterThan(0)
    expect(spoilt(run, /"localFile"/, '"localfile"').length).toBeGreaterThan(0)
  })

  it('run a script that the image has, in the version of k6 that is used here', () => {
    const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8')
    const findK6 = readFileSync(join(root, 'conformance', 'load', 'k6', 'find-k6.ts'), 'utf8')
    const version = /K6_VERSION = 'v([\d.]+)'/.exec(findK6)?.[1]
    expect(dockerfile).toContain(`FROM grafana/k6:${version} AS k6`)
    const script = /localFile: \/testbenk\/load\/([\w-]+)\.ts/.exec(
      readFileSync(join(folder, 'national-morning.yaml'), 'utf8'),
    )?.[1]
    expect(loadScenarios.map(({ id }) => id)).toContain(script)
    expect(existsSync(join(root, 'load', `${script}.ts`))).toBe(true)
  })
})
