import { expect, it } from 'vitest'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { ending } from './fixture/ending.ts'
import { openGuide } from './open-guide.ts'

it('makes the report once in each language, however often it is looked at', async () => {
  const guide = openGuide([], new AbortController().signal, (problem) => expect.fail(String(problem)))
  const world = await openWorld({ roomPages: guide.pages })
  const made: string[] = []
  const read = async (page: string) => (await fetch(`${world.origin}/r/demo/guide${page}`)).text()
  try {
    expect(await read('/report?lang=nb')).not.toContain('report of')
    guide.finish({
      ...ending({}),
      report: (language) => {
        made.push(language)
        return `report of ${language}`
      },
    })
    await read('?lang=nb')
    for (const language of ['nb', 'en', 'nb', 'en'])
      expect(await read(`/report?lang=${language}`)).toBe(`report of ${language}`)
    expect(made).toEqual(['nb', 'en'])
  } finally {
    await world.close()
  }
})
