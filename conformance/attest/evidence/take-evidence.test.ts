import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { png } from '../fixture/pictures.ts'
import { real, refusal, take } from '../fixture/take.ts'
import { MAX_EVIDENCE_BYTES } from './take-evidence.ts'

describe('a log', () => {
  it('is kept as it is', async () => {
    const { file, bytes } = await take('C:\\logs\\epj.log', 'started\næøå\n')
    expect(file).toMatchObject({ type: 'text/plain', name: 'epj.log' })
    expect(Buffer.from(bytes).toString('utf8')).toBe('started\næøå\n')
  })

  it('is refused with a living person’s number in it, however it is written', async () => {
    const [day, rest] = [real.slice(0, 6), real.slice(6)]
    for (const text of [
      `fnr=${real}`,
      `${day} ${rest}`,
      `${day}-${rest}`,
      `${day}\u00a0${rest}`,
      `01.01.70 ${rest}`,
      `${day} 000 27`,
      `${day}\u2011${rest}`,
      `${day}\u2013${rest}`,
      `${day}/${rest}`,
      // Beside other numbers.
      `2026-11-23 ${day}-${rest}`,
      `15 01 01 70 000 27`,
      `01 01 70 000 27 3 times`,
      `${day}-${rest} 2026`,
      `${day}\n${rest} 12`,
      `{"fnr":"\\u0030${real.slice(1)}"}`,
      `?fnr=%30${real.slice(1)}`,
      [...real].join('\u200b'),
      `${day}\u00ad${rest}`,
      [...real].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(''),
      // Within a word, with something after it.
      `fnr_${[...real].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')}-5`,
    ])
      expect({ text, refusal: await refusal('epj.log', text) }).toMatchObject({
        refusal: expect.stringContaining('identity number'),
      })
  })

  it('is taken with synthetic people, times and telephone numbers', async () => {
    for (const text of [
      '13116900216',
      '2026-11-22T09:51:16.123Z',
      'tel 22 33 44 55',
      '2026-11-22 09.51 13 11 69 002 16 2026-11-23',
      '550e8400-0101-7000-0274-446655440000',
      'id 00112233445566778899aabbccddeeff',
    ])
      expect(await refusal('epj.log', text)).toBe('taken')
  })
})

describe('a file', () => {
  it('is told by what is in it, not by its name', async () => {
    expect((await take('icon.pdf', png())).file.type).toBe('image/png')
    for (const bytes of [
      [0, 1, 2, 255],
      [0, 0xd8, 0xff],
      [0xff, 0, 0xff],
      [0xff, 0xd8, 0],
      // Letters of another alphabet, and UTF-16: nothing in it could be found.
      [0x62, 0x6c, 0xe5],
      Buffer.from(`fnr=${real}`, 'utf16le'),
    ])
      expect(await refusal('icon.png', Buffer.from(bytes))).toContain('neither PNG, JPEG, PDF nor a log')
    expect(await refusal('page.html', '<script>alert(1)</script>')).toBe('taken')
    expect((await take('page.html', '<script>alert(1)</script>')).file.type).toBe('text/plain')
  })

  it('is refused when it is empty, too large, or named after somebody', async () => {
    expect(await refusal('a.log', '')).toContain('it is empty')
    expect(await refusal('a.log', Buffer.alloc(MAX_EVIDENCE_BYTES + 1, 'a'))).toContain('larger than 10 MB')
    expect(await refusal(`${real}.log`, 'x')).toContain('its name holds')
  })

  it('has a name without folders and control characters', async () => {
    expect((await take('../../\u0000etc/\u202epasswd', 'x')).file.name).toBe('passwd')
    expect((await take('../', 'x')).file.name).toBe('file')
    expect((await take(`${'a'.repeat(201)}.log`, 'x')).file.name).toHaveLength(200)
  })

  it('is named by the bytes that are kept, without what was taken out of them', async () => {
    const given = png()
    const { file, bytes } = await take('icon.png', given)
    expect(bytes.length).toBeLessThan(given.length)
    expect(file).toMatchObject({
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })
  })

  it('may have just so many bytes as it may have', async () => {
    expect(await refusal('a.log', Buffer.alloc(MAX_EVIDENCE_BYTES, 'a'))).toBe('taken')
  })
})
