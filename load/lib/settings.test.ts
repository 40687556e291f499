import { describe, expect, it } from 'vitest'
import { loadSettings } from './fixture/load-settings.ts'
import { readSettings, settingsFile } from './settings.ts'

describe('settings', () => {
  it('are read as they were written', () => {
    expect(readSettings(JSON.stringify(loadSettings()))).toEqual(loadSettings())
  })

  it.each([
    ['helseid', { helseid: '' }],
    ['scheme', { scheme: 'Basic' }],
    ['client.privateJwk', { client: { ...loadSettings().client, privateJwk: { kty: 'RSA' } } }],
    ['patients', { patients: [] }],
    ['patients', { patients: [13116900216] }],
    ['streams', { streams: [] }],
    ['client', { client: undefined }],
    ['language', { language: 'nn' }],
  ])('name the member that is wrong: %s', (member, change) => {
    const settings = JSON.stringify({ ...loadSettings(), ...change })
    expect(() => readSettings(settings)).toThrow(`the load settings need ${member}`)
  })

  it.each([
    ['settings.json', '/home/epj', '/home/epj/settings.json'],
    ['out/settings.json', '/home/epj', '/home/epj/out/settings.json'],
    ['/out/settings.json', '/home/epj', '/out/settings.json'],
    ['C:\\out\\settings.json', '/c/epj', 'C:\\out\\settings.json'],
    ['settings.json', undefined, 'settings.json'],
  ])('named %s from %s are in %s', (named, here, file) => {
    expect(settingsFile(named, here)).toBe(file)
  })
})
