import ejs from 'ejs'
import { expect, it } from 'vitest'

const VIEW = new URL('../views/parts/medicine.ejs', import.meta.url).pathname

it.each([
  ['Apiksaban 5 mg tablett', ['5 mg']],
  ['Levotyroksin 50 mikrogram tablett', ['50 mikrogram']],
  ['Hydrokortison 1 % krem', ['1 %']],
  ['Budesonid/formoterol 160/4,5 mikrogram inhalasjonspulver', ['160/4,5 mikrogram']],
  ['Makrogol pulver til mikstur', []],
])('a strength and its unit are kept on one line: %s', async (name, strengths) => {
  const html = await ejs.renderFile(VIEW, { name })
  const kept = [...html.matchAll(/<span class="kj-strength">([^<]*)<\/span>/g)].map(([, text]) => text)
  expect(kept).toEqual(strengths)
  expect(html.replaceAll(/<[^>]*>/g, '').trim()).toBe(name)
})
