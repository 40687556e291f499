import { describe, expect, it } from 'vitest'
import { createRedaction } from './redaction.ts'

const redaction = createRedaction(Buffer.alloc(32, 1), (digits) => digits === '01017012345')
const body = (text: string, type = 'application/json') => {
  const kept = redaction.body({ text }, type)
  return kept && 'text' in kept ? kept.text : ''
}

describe('redaction at capture', () => {
  it('gives equal secrets equal pseudonyms wherever they stand, and never the secret', () => {
    const code = 'a-one-time-code-0123456789'
    const inForm = body(`grant_type=authorization_code&code=${code}`, 'application/x-www-form-urlencoded')
    const [[, inHeader] = ['', '']] = redaction.headers([
      ['location', `http://epj/callback?state=s&code=${code}`],
    ])
    const inJson = body(JSON.stringify({ code, sessionId: 's' }))
    const pseudonym = /code=(secret:code:[0-9a-f]{16})/.exec(inForm)?.[1]
    expect(pseudonym).toBeDefined()
    expect(inHeader).toContain(`code=${pseudonym}`)
    expect(JSON.parse(inJson)).toEqual({ code: pseudonym, sessionId: 's' })
    expect(`${inForm}${inHeader}${inJson}`).not.toContain(code)
  })

  it('replaces refresh tokens, PINs, cookies, shared secrets and private keys', () => {
    const canary = 'canary-1234567890'
    const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: canary }
    const all = [
      body(JSON.stringify({ refresh_token: canary, keys: [jwk], privateJwk: JSON.stringify(jwk) })),
      body(
        `pin=${canary}&refresh_token=${canary}&client_secret=${canary}`,
        'application/x-www-form-urlencoded',
      ),
      redaction.target(`/callback?code=${canary}&state=s`),
      ...redaction
        .headers([
          ['cookie', `session=${canary}; lang=${canary}`],
          ['set-cookie', `session=${canary}; Path=/; HttpOnly`],
          ['authorization', `Basic ${canary}`],
        ])
        .map(([, value]) => value),
    ].join('\n')
    expect(all).not.toContain(canary)
    expect(all).toContain('; Path=/; HttpOnly')
    const [[, kept] = ['', '']] = redaction.headers([['cookie', 'a=1=2; b=1=2; =3; alone']])
    expect(kept).toMatch(/^a=(secret:cookie:\w{16}); b=\1; =secret:cookie:\w{16}; secret:cookie:\w{16}$/)
  })

  it('knows a refresh token by the name it has at revocation, and leaves an access token', () => {
    const form = (text: string) => body(text, 'application/x-www-form-urlencoded')
    const [, pseudonym = ''] = form('refresh_token=canary-1234567890').split('=')
    expect(form('token=canary-1234567890&token_type_hint=refresh_token')).toBe(
      `token=${pseudonym}&token_type_hint=refresh_token`,
    )
    expect(form('token=a.b.c')).toBe('token=a.b.c')
  })

  it('replaces a private key that is sent where a public one is asked for', () => {
    const jwk = JSON.stringify({ kty: 'EC', x: 'x', d: 'canary-1234567890' })
    const all = [
      body(JSON.stringify({ publicJwk: jwk })),
      body(JSON.stringify(jwk)),
      body(new URLSearchParams({ jwk }).toString(), 'application/x-www-form-urlencoded'),
    ]
    for (const text of all) expect([text.includes('canary'), text.includes('secret:')]).toEqual([false, true])
    const open = JSON.stringify({ publicJwk: JSON.stringify({ kty: 'EC', x: 'x' }) })
    expect(body(open)).toBe(open)
  })

  it('finds codes in pages: in the link of a redirect, and in a form that posts itself', () => {
    const code = 'a-one-time-code-0123456789'
    const html = `<a href="http://epj/callback?code=${code}&amp;state=s">http://epj/callback?code=${code}&state=s</a>
      <input type="hidden" name="code" value="${code}"/>`
    const kept = body(html, 'text/html; charset=utf-8')
    expect(kept).not.toContain(code)
    expect(kept.match(/secret:code:[0-9a-f]{16}/g)).toHaveLength(3)
    expect(new Set(kept.match(/secret:code:[0-9a-f]{16}/g)).size).toBe(1)
    expect(body(`Redirecting to http://epj/callback?code=${code}&state=s`, 'text/plain')).not.toContain(code)
  })

  it('finds secrets of any name in the links of a page, percent-encoded too', () => {
    const canary = 'canary-1234567890-abcdef'
    for (const link of [
      `/x?client_secret=${canary}`,
      `/x?a=1&amp;password=${canary}`,
      `/x?a=1%3Brefresh_token%3D${canary}`,
      `/x?token=${canary}&amp;lang=nb`,
      `/x?returnUrl=%2Fcallback%3Ftoken%3D${canary}%26state%3D1`,
      `/x?returnUrl=%2Fcallback%3Fcode%3D${canary}%26state%3D1`,
      `/x?returnUrl=%252Fcallback%253Fcode%253D${canary}`,
    ]) {
      const kept = body(`<a href="${link}">English</a>`, 'text/html')
      expect({ kept, leaks: kept.includes(canary) }).toEqual({
        kept: expect.stringMatching(/^<a href="\/x\?.+secret:.+">English<\/a>$/),
        leaks: false,
      })
    }
    for (const query of ['response_type=code&amp;code=LE&amp;pin_x=1234', 'token=eyJ.eyJ.sig&amp;lang=nb']) {
      const other = `<a href="/x?${query}">the PIN code</a>`
      expect(body(other, 'text/html')).toBe(other)
    }
  })

  it('replaces a code in the body, the fragment or the form that carries it back, under one pseudonym', () => {
    const code = '5A89F83813CE23EE8FB5A67922D8D2136F81DEEF5CB35F628F58892C26BE6B92'
    const all = [
      body(`Redirecting to http://epj/callback?code=${code}&amp;state=s`, 'text/html; charset=utf-8'),
      body(`See Other. Redirecting to http://epj/callback?state=s&code=${code}`, 'text/plain'),
      body(`<input type="hidden" name="code" value="${code}"/>`, 'text/html'),
      body(`{"portal":"http://kj/hentpasient.html?code=${code}"}`),
      redaction.headers([['location', `http://epj/callback#state=s&code=${code}`]])[0]?.[1] ?? '',
      redaction.target(`/callback?c%6Fde=${code}`),
    ]
    expect(all.join('\n')).not.toContain(code)
    const pseudonyms = all.map((text) => /secret:code:[0-9a-f]{16}/.exec(text)?.[0])
    expect(new Set(pseudonyms).size).toBe(1)
    expect(pseudonyms[0]).toBeDefined()
  })

  it('reads the names of a form as a server does', () => {
    const kept = body(
      'grant_type=refresh_token&refresh%5Ftoken=canary-1234',
      'application/x-www-form-urlencoded',
    )
    expect(kept).toMatch(/^grant_type=refresh_token&refresh%5Ftoken=secret:refresh_token:[0-9a-f]{16}$/)
  })

  it('replaces secrets that are sent otherwise than announced, or under a name that is written otherwise', () => {
    const canary = 'canary-1234567890-abcdef'
    const pem = `-----BEGIN PRIVATE KEY-----\n${canary}\n-----END PRIVATE KEY-----`
    const form = 'application/x-www-form-urlencoded'
    const part = (name: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${canary}\r\n--b--`
    const told: readonly (readonly [string, string])[] = [
      [part('client_secret'), 'multipart/form-data; boundary=b'],
      [`grant_type=x&client_secret=${canary}`, 'text/plain'],
      [`grant_type=x&client_secret=${canary}`, ''],
      [`grant_type=x&refresh_token=${canary}`, 'application/json'],
      [`client_secret=${canary}`, 'Application/X-WWW-Form-Urlencoded'],
      [`Client_Secret=${canary}`, form],
      [JSON.stringify({ client_secret: canary }), form],
      [`x=${encodeURIComponent(JSON.stringify({ client_secret: canary }))}`, form],
      [JSON.stringify({ refreshToken: canary, Password: [canary] }), 'application/json'],
      [`{"client_secret":"${canary}"`, 'application/json'],
      [`\ufeff{"client_secret":"${canary}"}`, 'application/json'],
      [`<client_secret>${canary}</client_secret>`, 'application/xml'],
      [pem, 'text/plain'],
      [JSON.stringify({ key: pem }), 'application/json'],
      [pem.replace('BEGIN PRIVATE', 'BEGIN RSA PRIVATE'), 'text/plain'],
      [part('code'), 'multipart/form-data; boundary=b'],
      [`<code>${canary}</code>`, 'application/xml'],
      // JSON within JSON, as .NET writes it too; a form within JSON; names and signs otherwise written.
      [JSON.stringify(JSON.stringify({ client_secret: canary })), 'application/json'],
      [JSON.stringify([JSON.stringify({ a: JSON.stringify({ pin: canary }) })]), 'application/json'],
      [String.raw`{"a":"{\u0022refresh_token\u0022:\u0022${canary}\u0022}"}`, 'application/json'],
      [JSON.stringify({ log: `POST refresh_token=${canary}` }), 'application/json'],
      [String.raw`{"refresh\u005ftoken":"${canary}"}`, 'application/json'],
      [JSON.stringify({ 'client-secret': canary }), 'application/json'],
      [`{'client_secret': '${canary}'}`, 'application/json'],
      [`<client client_secret="${canary}"/>`, 'application/xml'],
      [`key=${encodeURIComponent(JSON.stringify({ kty: 'EC', d: canary }))}`, form],
      [
        JSON.stringify({ a: JSON.stringify({ jwk: JSON.stringify({ kty: 'EC', d: canary }) }) }),
        'application/json',
      ],
    ]
    for (const [text, type] of told) {
      const kept = body(text, type)
      expect({ text, leaks: kept.includes('canary'), told: kept.includes('secret:') }).toEqual({
        text,
        leaks: false,
        told: true,
      })
    }
    const headers = redaction.headers([
      ['proxy-authorization', `Basic ${canary}`],
      ['x-api-key', canary],
      ['x-refresh-token', canary],
      ...[
        'x-auth-key',
        'x-client-secret',
        'x-clientsecret',
        'x-my-secret',
        'x-secret',
        'x-some-api-key',
        'x-refreshtoken',
        'x-password',
        'api-key',
        'apikey',
        'ocp-apim-subscription-key',
        'refresh-token',
        'refresh_token',
        'client-secret',
        'client_secret',
        'clientsecret',
        'password',
        'x-epj-client_secret',
      ].map((name) => [name, canary] as const),
      ['cookie', canary],
      ['referer', `http://epj/callback?state=s&code=${canary}`],
    ])
    expect(JSON.stringify(headers)).not.toContain(canary)
    expect(new Set(headers.map(([, value]) => value.includes('secret:')))).toEqual(new Set([true]))
    expect(redaction.target(`/x?Client_Secret=${canary}`)).not.toContain(canary)
  })

  it('replaces secrets that stand without quotes in a log, or in a text that somebody pasted', () => {
    const canary = 'canary-1234567890-abcdef'
    const told: readonly (readonly [string, string])[] = [
      [`refresh_token: ${canary}`, 'text/plain'],
      [`refresh token: ${canary}`, 'text/plain'],
      [`Refresh-Token: ${canary}\r\nAccept: */*`, 'text/plain'],
      [`client_secret=${canary}`, 'text/plain'],
      [`client_secret = ${canary}`, 'text/plain'],
      [`client_secret = '${canary}'`, 'text/plain'],
      [`{refresh_token: '${canary}', code: "${canary}"}`, 'text/javascript'],
      [`{refresh_token: ${canary}}`, 'application/json'],
      [`password: ${canary}`, 'text/yaml'],
      [`PIN:\t${canary}`, 'text/plain'],
      [`refresh_token -> ${canary}`, 'text/plain'],
      [`refresh_token => ${canary}`, 'text/plain'],
      [`refresh_token->${canary}`, 'text/plain'],
      [`{"refresh_token"=>"${canary}"}`, 'text/x-ruby'],
      [`['refresh_token' => '${canary}']`, 'text/x-php'],
      [`refresh_token -&gt; ${canary}`, 'text/plain'],
      [`code → ${canary}`, 'text/plain'],
      [`authorization code: ${canary}`, 'text/plain'],
      [JSON.stringify({ log: `refresh_token: ${canary}` }), 'application/json'],
      [JSON.stringify({ log: `POST /token\nrefresh_token=${canary}` }), 'application/json'],
      [JSON.stringify({ log: `a\tclient_secret: ${canary}` }), 'application/json'],
      [JSON.stringify({ log: `(client_secret=${canary})` }), 'application/json'],
      // Not every writer of JSON has a short name for a line break, and some escape all that is not ASCII.
      ...['\\u000a', '\\u000D', '\\u0009', '\\f', '\\b', '\\u00a0', '\\u2028'].map(
        (escaped) => [`{"log":"a${escaped}refresh_token: ${canary}"}`, 'application/json'] as const,
      ),
      [JSON.stringify({ log: JSON.stringify({ more: `a\nclient_secret=${canary}` }) }), 'application/json'],
    ]
    const kept = told.map(([text, type]) => [text, body(text, type)] as const)
    expect(kept.filter(([, one]) => one.includes('canary') || !one.includes('secret:'))).toEqual([])
  })

  it('replaces secrets in a header, an address or a field that is no place for them', () => {
    const canary = 'canary-1234567890-abcdef'
    const form = 'application/x-www-form-urlencoded'
    const twice = (text: string) => encodeURIComponent(encodeURIComponent(text))
    const kept = [
      ...redaction
        .headers([
          ['user-agent', `Fjord/1 refresh_token=${canary}`],
          ['x-event-id', `password=${canary}`],
          ['x-debug', JSON.stringify({ client_secret: canary })],
          ['x-original-url', `/callback?state=s&code=${canary}`],
          ['content-location', `https://epj/callback?code=${canary}`],
          ['link', `<https://epj/callback?code=${canary}>; rel=next`],
          ['refresh', `0;url=https://epj/callback?code=${canary}`],
          ['referer', `https://epj/?next=${encodeURIComponent(`/x?code=${canary}`)}`],
        ])
        .map(([, value]) => value),
      redaction.target(`/connect/refresh_token=${canary}/x`),
      redaction.target(`/connect/refresh_token=${canary}?x=1`),
      redaction.target(`/x?a=1;refresh_token=${canary}`),
      redaction.target(`/x?returnUrl=${encodeURIComponent(`https://epj/callback?code=${canary}`)}`),
      redaction.target(`/x?returnUrl=${twice(`https://epj/callback?code=${canary}`)}&y=2`),
      body(`x=${encodeURIComponent(`refresh_token=${canary}`)}`, form),
      body(`x=${twice(`a=1&refresh_token=${canary}`)}`, form),
      ...[
        'refresh_token[]',
        'refresh_token[0]',
        'refresh_token+',
        '%20refresh_token',
        'refresh_token%00',
      ].map((name) => body(`${name}=${canary}`, form)),
      ...[
        `<Password><![CDATA[${canary}]]></Password>`,
        `<wsse:Password Type="x#PasswordText">${canary}</wsse:Password>`,
        `<input type=hidden name=code value=${canary}>`,
        `<input value="${canary}" type="hidden" name="code"/>`,
        `<INPUT NAME='password' VALUE='${canary}'>`,
        `X-Refresh-Token: ${canary}`,
        `x-api-key: ${canary}`,
        `Authorization: Basic ${canary}`,
        `Cookie: sid=${canary}; other=${canary}`,
        `Set-Cookie: sid=${canary}; Path=/`,
      ].map((text) => body(text, 'text/plain')),
    ]
    expect(kept.filter((one) => one.includes('canary') || !one.includes('secret:'))).toEqual([])
    // What stands beside one stays.
    expect(redaction.target(`/x?returnUrl=${twice(`/y?code=${canary}`)}&y=2`)).toMatch(
      /^\/x\?returnUrl=.+&y=2$/,
    )
  })

  it('replaces a secret in a sentence, in a command, and in an address with a name and a password', () => {
    const canary = 'canary-1234567890-abcdef'
    const basic = Buffer.from(`epj:${canary}`).toString('base64')
    const told = [
      `refresh_token was ${canary}.`,
      `Refresh token «${canary}» has been used`,
      `refresh token var ${canary}`,
      `The new password is "${canary}"!`,
      `passordet er det gamle; passord er ${canary}`,
      `the device code used was ${canary}, says the EPJ`,
      `authorization code ${canary} is redeemed`,
      `code_verifier sent was ${canary}`,
      `curl -u epj:${canary} https://helseid/connect/token`,
      `curl -uepj:${canary} https://helseid`,
      `curl --user "epj:${canary}" https://helseid`,
      `wget --http-password=${canary} https://helseid`,
      `epj --client-secret ${canary} --verbose`,
      `epj --password '${canary}'`,
      `https://epj:${canary}@helseid/connect/token`,
      `redis://:${canary}@cache:6379`,
      `sent Basic ${basic} to helseid`,
      `HELSEID_CLIENT_SECRET=${canary}`,
      `db_password: ${canary}`,
      `Server=db;User=epj;Pwd=${canary};`,
    ]
    const kept = told.flatMap((text) => [
      body(text, 'text/plain'),
      body(JSON.stringify({ log: text })),
      body(JSON.stringify({ log: JSON.stringify([text]) })),
      ...redaction.headers([['x-debug', text]]).map(([, value]) => value),
    ])
    const leaks = (one: string) => one.includes('canary') || one.includes(basic.slice(8, 20))
    expect(kept.filter((one) => leaks(one) || !one.includes('secret:'))).toEqual([])
    expect(body('PIN is 1234', 'text/plain')).toMatch(/^PIN is secret:pin:\w{16}$/)
    expect(body('refresh_token was canary-1234567890, used twice', 'text/plain')).toMatch(
      /^refresh_token was secret:refresh_token:\w{16}, used twice$/,
    )
    const callback = `redirect_uri=${encodeURIComponent(`https://epj:${canary}@epj/callback`)}`
    for (const one of [
      body(callback, 'application/x-www-form-urlencoded'),
      redaction.target(`/x?${callback}`),
    ])
      expect(one).toMatch(/^\S+%3A%2F%2Fepj%3Asecret:password:\w{16}%40epj%2Fcallback$/)
  })

  it('keeps a verifier where it belongs and is judged, and nowhere else', () => {
    const verifier = 'canary-verifier-0123456789-abcdefghijklmnopqrstuvw~'
    const escaped = encodeURIComponent(verifier).replace('~', '%7E')
    const form = 'application/x-www-form-urlencoded'
    const redeemed = `grant_type=authorization_code&code_verifier=${escaped}`
    // Some EPJs do not say that it is a form.
    for (const type of [form, '', 'text/plain']) expect(body(redeemed, type)).toBe(redeemed)
    const opened = `/hentpasient.html?x=1&ehr_code_verifier=${escaped}`
    expect(redaction.target(opened)).toBe(opened)
    expect(redaction.headers([['referer', `https://bench${opened}`]])[0]?.[1]).toBe(`https://bench${opened}`)
    const kept = [
      redaction.target(`/connect/token?code_verifier=${escaped}`),
      redaction.target(`/x?returnUrl=${encodeURIComponent(`/y?a=1&code_verifier=${verifier}`)}`),
      body(JSON.stringify({ code_verifier: verifier, codeVerifier: verifier })),
      body(JSON.stringify({ log: `POST code_verifier=${verifier}` })),
      body(`sent code_verifier: ${verifier}`, 'text/plain'),
      body(`x=${encodeURIComponent(`a=1&password=${verifier}`)}`, form),
      ...redaction
        .headers([
          ['code-verifier', verifier],
          ['x-code-verifier', verifier],
          ['user-agent', `EPJ code_verifier=${verifier}`],
        ])
        .map(([, value]) => value),
    ]
    expect(kept.filter((one) => one.includes('canary') || !one.includes('secret:'))).toEqual([])
  })

  it('knows a secret by each of its names, wherever it stands', () => {
    const canary = 'canary-1234567890-abcdef'
    const names = ['refreshToken', 'refresh-token', 'ClientSecret', 'passord', 'passwd', 'apikey', 'api_key']
    names.push(
      'device_code',
      'deviceCode',
      'pwd',
      'userPwd',
      'db-password',
      'passphrase',
      'EPJ_CLIENT_SECRET',
      'secret',
    )
    names.push('x-auth-key', 'private_key', 'privateJwk', 'PIN', 'puk', 'Ocp-Apim-Subscription-Key')
    const kept = names.flatMap((name) => [
      redaction.target(`/x?a=1&${name}=${canary}`),
      redaction.target(`/x/${name}=${canary}`),
      body(`a=1&${name}=${canary}`, 'application/x-www-form-urlencoded'),
      body(JSON.stringify({ headers: { [name]: canary } })),
      body(`${name}: ${canary}`, 'text/plain'),
      ...redaction
        .headers([
          [name.toLowerCase(), canary],
          ['location', `https://epj/?${name}=${canary}`],
          ['referer', `https://epj/#${name}=${canary}`],
        ])
        .map(([, value]) => value),
    ])
    expect(kept.filter((one) => one.includes('canary') || !one.includes('secret:'))).toEqual([])
  })

  it('replaces what a proxy hands on under a name of its own', () => {
    const kept = redaction.headers([
      ['x-forwarded-authorization', 'Basic canary-1234567890'],
      ['x-original-cookie', 'sid=canary-1234567890; b=canary-2'],
      ['x-original-set-cookie', 'sid=canary-1234567890; Path=/'],
    ])
    expect(JSON.stringify(kept)).not.toContain('canary')
    expect(kept[2]?.[1]).toMatch(/^sid=secret:cookie:\w{16}; Path=\/$/)
  })

  it('tells a one-time code from the code of an error by what it looks like, in JSON and in a log', () => {
    const codes = ['5A89F83813CE23EE8FB5A67922D8D2136F81DEEF5CB35F62', 'aB-cd_eFgHiJkLmNoPqRsTuV']
    for (const code of codes)
      for (const text of [
        `{"Code":"${code}"}`,
        `{"authorization_code":"${code}"}`,
        `Token exchange error code=${code}`,
        `error code: ${code}`,
      ])
        expect(body(text, 'text/plain')).toMatch(/secret:\w+:\w{16}/)
    for (const text of [
      '{"code":"invalid_authorization_details"}',
      '{"code":"INVALID_CLIENT_ASSERTION_1"}',
      'Feilkode code: INVALID_CLIENT_ASSERTION',
      '<code>urn:oid:2.16.578.1.12.4.1.1.9060</code>',
    ])
      expect(body(text, 'text/plain')).toBe(text)
  })

  it('replaces a PIN that is a number, or several', () => {
    expect(body('{"pin":1234,"x":5678}')).toMatch(/^\{"pin":"secret:pin:\w{16}","x":5678\}$/)
    expect(body(JSON.stringify({ a: '{"pin":1234}' }))).toMatch(
      /^\{"a":"\{\\"pin\\":\\"secret:pin:\w{16}\\"\}"\}$/,
    )
    expect(body(JSON.stringify(JSON.stringify('{"password":"four little words"}')))).not.toContain('little')
    expect(body('{"puk":[12345678]}')).toMatch(/^\{"puk":"secret:puk:\w{16}"\}$/)
  })

  it('leaves alone what only reads like one', () => {
    for (const text of [
      'grant_type=x&response_type=code&opinion=four',
      'error: the code is LE',
      'code=LE',
      'code=KJF-000022',
      '<code>KJF-000022</code>',
      'mapping=abcdef',
      'password: must have eight characters',
      'PIN: 4 digits',
      'code: KJF-000022',
      'Error code: INVALID_CLIENT_ASSERTION_1',
      'status code = AUTHORIZATION-DETAILS-01',
      'refresh_token -> none',
      'refresh_token: expected a text',
      'refresh_token: secret:refresh_token:0123456789abcdef',
      'The refresh token has been used before: its log-in ends',
      'The password is wrong, and the PIN is 4 digits; the client secret was used 1200 seconds ago',
      'Passordet er for kort. PIN er 4 sifre, og passord med SHA-256 lagres.',
      'The refresh token was used at 2026-11-23T11:00:00Z, and the code is KJF-000022',
      'The authorization code was refused with invalid_authorization_details',
      'code_verifier is not the one whose SHA-256 was sent as code_challenge with S256',
      'The secret is read from https://epj.example/oauth2/docs1',
      'Basic authentication is not permitted, and basic understanding suffices',
      'docker run -u 1000:1000 epj; token_endpoint_auth_method client_secret_basic',
      'PWD=/home/epj1 and pwd: /srv/epj2',
      'mail post@kommune.no, ports localhost:4400 and 10.0.0.1:8080, ssh://git@epj',
      '--password must be given; --pin is asked for',
      'amr: ["bid-otp","bid-pwd"]',
      `key=${encodeURIComponent('{"kty":"EC","x":"public"}')}`,
      'Authorization: DPoP eyJ.eyJ.sig',
      'Send no client_secret, and no Authorization: Basic.',
      'Set-Cookie: the session’s own',
      '<input name="kode" value="KJF-000022"><input name="code" value="LE">',
    ])
      expect(body(text, 'text/plain')).toBe(text)
    for (const [name, value] of [
      ['www-authenticate', 'DPoP error="invalid_token", error_description="The code is used"'],
      ['host', 'localhost:4400'],
      ['content-type', 'application/json; charset=utf-8'],
      ['location', 'https://epj/callback?error=access_denied&error_code=KJF-000022'],
    ] as const)
      expect(redaction.headers([[name, value]])).toEqual([[name, value]])
    const address = '/connect/authorize?response_type=code&redirect_uri=https%3A%2F%2Fepj%2Fcode%3Fcode_x%3D1'
    expect(redaction.target(address)).toBe(address)
    const open = '{"pin":null,"code":{"coding":[]},"d":"2026","k":"v"}'
    expect(body(open)).toBe(open)
  })

  it('is not held up by a body made to be slow', () => {
    const slow = [
      'name="code" '.repeat(60_000),
      '.eyJaaaaaaaaaaaa'.repeat(60_000),
      'a'.repeat(1_000_000),
      '%3Ftoken%3D'.repeat(60_000),
    ]
    const odd = [
      'pin";'.repeat(60_000),
      '-----BEGIN PRIVATE KEY-----'.repeat(20_000),
      'pin"\n'.repeat(60_000),
      'pin: '.repeat(60_000),
      `pin ${' '.repeat(200_000)}`,
      'pin:x'.repeat(60_000),
      'pin a '.repeat(60_000),
      '<input name=code '.repeat(60_000),
      'cookie:"'.repeat(60_000),
      `cookie: ${'a'.repeat(500_000)}`,
      'authorization: '.repeat(60_000),
      `pin%253D${'%2525'.repeat(60_000)}`,
      `password is ${'.'.repeat(500_000)}a1`,
      'password is the new '.repeat(50_000),
      '://a:%3A%2F%2Fa:'.repeat(60_000),
      ' -u a: --user='.repeat(60_000),
      'basic aaaaaaaa'.repeat(60_000),
      'a.b-c '.repeat(150_000),
      'secret:a:'.repeat(100_000),
    ]
    // What it costs, not how long it takes: the machine may be busy with more.
    const before = process.cpuUsage()
    for (const text of slow) body(text, 'text/html')
    for (const text of [...slow, ...odd]) body(text, 'text/plain')
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1_000).toBeLessThan(2_000)
  })

  it('keeps what is needed to judge again: tokens, proofs, assertions, verifiers and codes of a table', () => {
    const headers = redaction.headers([
      ['authorization', 'DPoP eyJ.eyJ.sig'],
      ['dpop', 'eyJ.eyJ.sig'],
    ])
    expect(headers).toEqual([
      ['authorization', 'DPoP eyJ.eyJ.sig'],
      ['dpop', 'eyJ.eyJ.sig'],
    ])
    const form = 'client_assertion=eyJ.eyJ.sig&code_verifier=verifier'
    expect(body(form, 'application/x-www-form-urlencoded')).toBe(form)
    expect(body('{"practitioner_authorization":{"code":"LE"}}')).toBe(
      '{"practitioner_authorization":{"code":"LE"}}',
    )
  })

  it('masks numbers that could be a living person’s', () => {
    expect(body('{"fnr":"01017012345"}')).toBe('{"fnr":"***********"}')
    expect(redaction.target('/x?fnr=01017012345')).toBe('/x?fnr=***********')
    expect(redaction.target('/x/01017012345')).toBe('/x/***********')
    expect(body('{"fnr":"13116900216"}')).toBe('{"fnr":"13116900216"}')
    expect(body(String.raw`{"fnr":"\u00301017012345"}`)).toBe('{"fnr":"***********"}')
    expect(redaction.target('/x?fnr=%30%3101701%32345')).toBe('/x?fnr=***********')
    const headers = redaction.headers([
      ['x-event-id', '01017012345'],
      ['user-agent', 'EPJ 01017012345'],
      ['cookie', '01017012345=1'],
    ])
    expect(JSON.stringify(headers)).not.toContain('01017012345')
  })
})
