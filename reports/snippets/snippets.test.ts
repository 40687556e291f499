import { execFileSync, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt, decodeProtectedHeader, generateKeyPair } from 'jose'
import { describe, expect, it } from 'vitest'
import { snippetsOf } from './snippets.ts'
import { type TopicId, topics } from './topics.ts'
import { clientAssertion } from './typescript/client-assertion.ts'
import { dpopProof } from './typescript/dpop-proof.ts'
import { withNonce } from './typescript/nonce-retry.ts'

const ids = Object.keys(topics) as TopicId[]
const files = (folder: string) => globSync(`${folder}/*`, { cwd: import.meta.dirname }).sort()
const hasJava = spawnSync('javac', ['-version']).status === 0

describe('the examples of right code', () => {
  it('exist in three languages for each topic, short enough to read', () => {
    for (const id of ids)
      for (const { language, files: parts } of snippetsOf(id))
        for (const { name, code } of parts) {
          expect(code.length, `${language} ${name}`).toBeGreaterThan(100)
          expect(code.split('\n').length, `${language} ${name}`).toBeLessThanOrEqual(62)
        }
  })

  it('leave no file in the folders that no topic shows', () => {
    const shown = ids.flatMap((id) =>
      snippetsOf(id).flatMap(({ files: parts }) => parts.map(({ name }) => name)),
    )
    const there = ['typescript', 'java', 'csharp'].flatMap(files).map((file) => file.split('/')[1])
    expect([...new Set(there)].sort()).toEqual([...new Set(shown)].sort())
  })

  it.skipIf(!hasJava)('are Java that javac compiles', () => {
    const out = mkdtempSync(join(tmpdir(), 'testbenk-snippets-'))
    try {
      execFileSync('javac', ['-Xlint:all', '-encoding', 'UTF-8', '-d', out, ...files('java')], {
        cwd: import.meta.dirname,
      })
      expect(globSync('*.class', { cwd: out }).length).toBeGreaterThanOrEqual(files('java').length)
    } finally {
      rmSync(out, { recursive: true })
    }
  })

  it('make a client assertion and a proof as HelseID demands them', async () => {
    const { privateKey: key } = await generateKeyPair('ES256')
    const client = { key, kid: 'K1', clientId: 'client', issuer: 'https://issuer' }
    const assertion = await clientAssertion(client, [{ type: 'helseid_authorization' }])
    expect(decodeProtectedHeader(assertion)).toEqual({
      alg: 'ES256',
      typ: 'client-authentication+jwt',
      kid: 'K1',
    })
    const { iat = 0, exp = 0, ...claims } = decodeJwt(assertion)
    expect(claims).toMatchObject({
      iss: 'client',
      sub: 'client',
      aud: 'https://issuer',
      assertion_details: [{ type: 'helseid_authorization' }],
    })
    expect(decodeJwt(await clientAssertion(client))).not.toHaveProperty('assertion_details')
    // A second may begin between the two.
    expect([30, 31]).toContain(exp - iat)

    const ec = await generateKeyPair('ES256', { extractable: true })
    const proof = await dpopProof(ec, {
      method: 'POST',
      url: 'https://api/x?y=1',
      nonce: 'n',
      accessToken: 't',
    })
    expect(decodeJwt(proof)).toMatchObject({ htm: 'POST', htu: 'https://api/x', nonce: 'n' })
    expect(decodeProtectedHeader(proof)).toMatchObject({ typ: 'dpop+jwt' })
    expect(Object.keys(Object(decodeProtectedHeader(proof)['jwk']))).not.toContain('d')
  })

  it('try once more with the nonce, and then give up', async () => {
    const asked: (string | undefined)[] = []
    const answer = await withNonce(async (nonce) => {
      asked.push(nonce)
      return Response.json({ error: 'use_dpop_nonce' }, { status: 400, headers: { 'dpop-nonce': 'n1' } })
    })
    expect([answer.status, asked]).toEqual([400, [undefined, 'n1']])
  })
})
