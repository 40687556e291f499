import { expect, it } from 'vitest'
import { toldByBench } from './told-by-bench.ts'

it('puts words of the bench into Norwegian, and leaves values', () => {
  const of = (value?: string) => toldByBench(value, 'nothing was said')
  expect(of('the id of a registered client')).toEqual({
    nb: 'ID-en til en registrert klient',
    en: 'the id of a registered client',
  })
  expect(of('https://epj.example/callback')).toEqual({
    nb: 'https://epj.example/callback',
    en: 'https://epj.example/callback',
  })
  expect([of(), of('')]).toEqual(['nothing was said', 'nothing was said'])
})
