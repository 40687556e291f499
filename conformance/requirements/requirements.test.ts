import { describe, expect, it } from 'vitest'
import { plans } from '../plans/index.ts'
import type { Bilingual } from '../result.ts'
import { helseidNegatives } from './helseid-negatives.ts'
import { helseidProfile } from './helseid-profile.ts'
import { type RequirementId, requirements } from './index.ts'
import { kjNegatives } from './kj-negatives.ts'
import { kjOrganisation } from './kj-organisation.ts'
import { kjProcess } from './kj-process.ts'
import { kjSession } from './kj-session.ts'
import { municipalitySteps } from './municipality-steps.ts'
import { nhnEpj } from './nhn-epj.ts'
import type { Requirement } from './requirement.ts'
import { robustness } from './robustness.ts'
import { standards } from './standards.ts'
import { vendorChecklist } from './vendor-checklist.ts'

const all: readonly Requirement[] = Object.values(requirements)
const ids = all.map((requirement) => requirement.id)
const named = all.map((requirement) => [requirement.id, requirement] as const)

/** Each file with the form of its ids. */
const files = [
  ['nhn-epj', nhnEpj, /^KJ-R\d\d[b-z]?$/],
  ['kj-session', kjSession, /^KJ-[IS]\d\d$/],
  ['kj-negatives', kjNegatives, /^KJ-N\d\d$/],
  ['kj-organisation', kjOrganisation, /^KJ-O\d\d$/],
  ['kj-process', kjProcess, /^KJ-P\d\d$/],
  ['helseid-profile', helseidProfile, /^HID-(?:[AKDTOPVL]\d\d|FK\d[b-z]?|SK\d[b-z]?)$/],
  ['helseid-negatives', helseidNegatives, /^HID-N\d\d$/],
  ['standards', standards, /^STD-\d\d$/],
  ['robustness', robustness, /^ROB-\d\d$/],
  ['vendor-checklist', vendorChecklist, /^SJK-A\d\d[a-z]?$/],
  ['municipality-steps', municipalitySteps, /^KOM-B\d\d[a-z]?$/],
] as const

/** Numbered series of the source documents, which must be there from the first to the last. */
const series = [
  ['KJ-R', 47],
  ['KJ-N', 38],
  ['KJ-O', 13],
  ['KJ-P', 7],
  ['HID-N', 46],
  ['STD-', 22],
  ['ROB-', 12],
  ['SJK-A', 26],
  ['KOM-B', 14],
] as const

const wordsOf = {
  must: { nb: /\bskal\b/, en: /\bmust\b/ },
  should: { nb: /\bbør\b/, en: /\bshould\b/ },
  may: { nb: /\bkan\b/, en: /\bmay\b/ },
} as const

describe('the requirement catalogue', () => {
  it.each(files)('%s has ids of one form', (_name, file, form) => {
    for (const id of Object.keys(file)) expect(id).toMatch(form)
  })

  it('holds every requirement of every file, none of them twice', () => {
    expect(ids.toSorted()).toEqual(files.flatMap(([, file]) => Object.keys(file)).toSorted())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it.each(series)('has the whole series %s01 to %i', (prefix, last) => {
    const numbers = ids
      .filter((id) => id.startsWith(prefix))
      .map((id) => Number(/\d\d/.exec(id.slice(prefix.length))?.[0]))
    const expected = Array.from({ length: last }, (_, index) => index + 1)
    expect([...new Set(numbers)].toSorted((a, b) => a - b)).toEqual(expected)
  })

  it('keeps its ids equal to its keys', () => {
    for (const [key, requirement] of Object.entries(requirements)) expect(requirement.id).toBe(key)
  })
})

describe('every requirement', () => {
  it.each(named)('%s names its source, with section and date', (_id, { source, appliesTo }) => {
    expect(source.document).not.toBe('')
    expect(source.section).not.toBe('')
    expect(source.date).toMatch(/^\d{4}(?:-\d\d){0,2}$/)
    expect(appliesTo.length).toBeGreaterThan(0)
  })

  it.each(named)('%s is one sentence in each language, short enough to read aloud', (_id, { text }) => {
    for (const sentence of [text.nb, text.en]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
      expect(sentence).not.toMatch(/\. \p{Lu}/u)
      expect(sentence.length).toBeLessThanOrEqual(140)
    }
    expect(text.nb).not.toBe(text.en)
  })

  it.each(named)('%s says its level in words', (_id, { text, level }) => {
    expect(text.nb).toMatch(wordsOf[level].nb)
    expect(text.en).toMatch(wordsOf[level].en)
  })

  it.each(named)('%s says why no check judges it, unless one does', (_id, requirement) => {
    if (requirement.judgedBy === 'checks') expect(requirement.reason).toBeUndefined()
    else expectSentences(requirement.reason)
  })

  it('has a text of its own', () => {
    expect(new Set(all.map(({ text }) => text.nb)).size).toBe(all.length)
    expect(new Set(all.map(({ text }) => text.en)).size).toBe(all.length)
  })

  it('that checks judge belongs to some plan', () => {
    const planned = new Set(Object.values(plans).flatMap((plan) => plan.requirements))
    const judged = all.filter(({ judgedBy }) => judgedBy === 'checks').map(({ id }) => id)
    expect(judged.filter((id) => !planned.has(id as RequirementId))).toEqual([])
  })
})

function expectSentences(text: Bilingual): void {
  expect(text.nb).toMatch(/^\p{Lu}.*\.$|^\p{Lu}.*\?$/u)
  expect(text.en).toMatch(/^\p{Lu}.*\.$|^\p{Lu}.*\?$/u)
  expect(text.nb).not.toBe(text.en)
}
