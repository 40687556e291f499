import { expect, it } from 'vitest'
import { createTestClient } from '../../fixture/client.ts'
import { openRoom } from '../../fixture/room.ts'

it('parameters that stand in the address are told of as such, and not as missing', async () => {
  const bench = await openRoom()
  try {
    const client = await createTestClient(bench)
    const told = () => bench.lastExchange().explanation
    const whole = await client.post(`/connect/par?${await client.parForm()}`, '')
    expect(whole.status).toBe(400)
    expect(told()).toMatchObject({ at: 'query.client_id', actual: 'in the address' })
    const grant = await client.post(
      '/connect/token?grant_type=client_credentials',
      await client.tokenForm({}),
    )
    expect(grant.body['error']).toBe('unsupported_grant_type')
    expect(told()?.at).toBe('query.grant_type')
    expect(told()?.reason).toMatch(/^The parameters stand in the address; .* What is fine: client_id/)

    await client.post('/connect/token?grant_type=password', await client.tokenForm({ grant_type: 'x' }))
    expect(told()?.at).toBe('body.grant_type')
    await fetch(`${client.helseid}/connect/userinfo?scope=openid`)
    expect(told()?.at).toMatch(/^header\./)
    await fetch(`${client.helseid}/connect/userinfo?access_token=x`)
    expect(told()).toMatchObject({ at: 'query.access_token', actual: 'in the address' })
    await fetch(`${client.helseid}/connect/authorize?client_id=a&client_id=b`, { redirect: 'manual' })
    expect(told()).toMatchObject({ at: 'query.client_id', expected: 'once' })
  } finally {
    await bench.close()
  }
})

it('a request_uri that is not as PAR answered is told of where it stands, in the browser’s address', async () => {
  const bench = await openRoom()
  try {
    const client = await createTestClient(bench)
    const { body } = await client.post('/connect/par', await client.parForm())
    // Encoded twice, the commonest way to spoil it.
    const twice = encodeURIComponent(encodeURIComponent(String(body['request_uri'])))
    const address = `${client.helseid}/connect/authorize?client_id=${client.clientId}&request_uri=${twice}`
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(400)
    expect(bench.lastExchange().explanation).toMatchObject({
      reason: 'request_uri is not written as PAR answers with it',
      at: 'query.request_uri',
    })
  } finally {
    await bench.close()
  }
})

it.each([
  ['client_id=nope', 'query.client_id', 'No client in this room has this client_id'],
  ['client_id=nope&request_uri=x', 'query.client_id', 'No client in this room has this client_id'],
  ['request=x', 'query.request', 'The parameters of the log-in must be sent to PAR'],
])('a browser sent with %s is told where it is wrong', async (query, at, reason) => {
  const bench = await openRoom()
  try {
    const address = `${bench.room.addresses.helseid}/connect/authorize?${query}`
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(400)
    const { explanation } = bench.lastExchange()
    expect(explanation).toMatchObject({ at, expected: expect.any(String) })
    expect(explanation?.reason).toContain(reason)
  } finally {
    await bench.close()
  }
})

it('a code_verifier of another length is told of as such', async () => {
  const bench = await openRoom()
  try {
    const client = await createTestClient(bench)
    const code = await client.logIn()
    for (const code_verifier of ['v'.repeat(42), 'v'.repeat(129), `${'v'.repeat(43)}+`]) {
      await client.token({ grant_type: 'authorization_code', code, code_verifier })
      expect(bench.lastExchange().explanation?.reason).toContain('the form that PKCE demands')
    }
  } finally {
    await bench.close()
  }
})
