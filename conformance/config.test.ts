import { describe, expect, it } from 'vitest'
import { ConfigError, languageAsked, readInvocation } from './config.ts'

describe('flags and environment', () => {
  it('take more names for the bench with commas between, and names only', () => {
    const read = (names: string) => readInvocation(['--allow-host', names], {}).settings['allow-host']
    expect(read('bench.kommune.no, .epj.no')).toEqual(['bench.kommune.no', '.epj.no'])
    expect(readInvocation([], {}).settings['allow-host']).toEqual([])
    for (const wrong of ['http://bench.no', 'bench.no:4400', '*', 'a..b', '.'])
      expect(() => read(wrong)).toThrow('--allow-host')
  })

  it('default to running the plan portal', () => {
    expect(readInvocation([], {})).toMatchObject({
      command: 'run',
      operands: [],
      settings: { plan: 'portal', port: 4400, profile: 'strict' },
    })
  })

  it('prefer a flag to the environment, and the environment to the default', () => {
    const env = { TESTBENK_PORT: '5000', TESTBENK_SEED: 'env' }
    expect(readInvocation(['serve', '--port', '6000'], env).settings).toMatchObject({
      port: 6000,
      seed: 'env',
    })
  })

  it('hand a command its own options, with and without a value, and its operands', () => {
    const read = readInvocation(['load', '--rate', '50', '--quick', '--duration=5', '--seed', 's'], {})
    expect(read).toMatchObject({
      command: 'load',
      operands: [],
      extra: { rate: '50', quick: true, duration: '5' },
    })
    expect(readInvocation(['check', 'a/folder'], {})).toMatchObject({
      command: 'check',
      operands: ['a/folder'],
    })
  })

  it('tell a value that looks like an option from one', () => {
    expect(() => readInvocation(['load', '--rate', '-1'], {})).toThrow(
      '«-1» is no option; if it is a value, write it with =, as in --rate=-1',
    )
    expect(readInvocation(['load', '--rate=-1'], {}).extra).toEqual({ rate: '-1' })
  })

  it('name the flag or the variable that is wrong', () => {
    expect(() => readInvocation(['--port', 'many'], {})).toThrow(ConfigError)
    expect(() => readInvocation(['--port', 'many'], {})).toThrow('--port')
    expect(() => readInvocation([], { TESTBENK_PROFILE: 'kind' })).toThrow('TESTBENK_PROFILE')
    expect(() => readInvocation(['--seed'], {})).toThrow('--seed')
  })

  it.each([
    [
      '--public-url',
      'localhost:4400',
      'begynner med http:// eller https://',
      'begins with http:// or https://',
    ],
    [
      '--driver-url',
      'ws://localhost',
      'begynner med http:// eller https://',
      'begins with http:// or https://',
    ],
    [
      '--redis',
      'localhost:6379',
      'begynner med redis:// eller rediss://',
      'begins with redis:// or rediss://',
    ],
  ])('tell how the address %s begins', (flag, value, nb, en) => {
    const said = {
      nb: `${flag} er «${value}»: må være en adresse som ${nb}`,
      en: `${flag} is «${value}»: must be an address that ${en}`,
    }
    expect(() => readInvocation([flag, value], {})).toThrow(new ConfigError(said))
    expect(() => readInvocation([flag, value], {})).toThrow(expect.objectContaining({ said }))
  })

  it('tell the language before anything else is understood: the flag, the variable, Norwegian', () => {
    const wrong = ['run', '--port', 'many', '--loud']
    expect(languageAsked(wrong, {})).toBe('nb')
    expect(languageAsked(wrong, { TESTBENK_LANGUAGE: 'en' })).toBe('en')
    expect(languageAsked([...wrong, '--language', 'nb'], { TESTBENK_LANGUAGE: 'en' })).toBe('nb')
    expect(languageAsked(['--language=en'], {})).toBe('en')
    expect(languageAsked(['--language', 'sv'], {})).toBe('nb')
  })

  it('print no password of an address that is wrong', () => {
    for (const wrong of ['reddis://user:hemmelig@host:6379', 'redis://:hemmelig@', 'redis://:hem/melig@host'])
      expect(() => readInvocation(['--redis', wrong], {})).toThrow(/^--redis is «red+is:\/\/…@[^»]*»/)
  })

  it('takes a variable that is set to nothing as not set, and a flag without a value as a mistake', () => {
    expect(readInvocation([], { TESTBENK_PORT: '', TESTBENK_LANGUAGE: '' }).settings).toMatchObject({
      port: 4400,
      language: 'nb',
    })
    expect(() => readInvocation(['--port', ''], {})).toThrow('--port needs a value')
  })
})
