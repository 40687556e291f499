// What is printed of a bundle that is whole, and of one that is refused.
import { extname } from 'node:path'
import { textsIn } from '#reports/html/texts.ts'
import { legibleLine } from '#reports/legible.ts'
import { driverOf } from '#reports/run-words.ts'
import type { BundleError } from '../bundle/bundle-error.ts'
import { digest, toJsonBytes } from '../bundle/manifest.ts'
import type { Verified } from '../bundle/verify-bundle.ts'
import { ownEpjWorked } from '../evidence/own-epj.ts'
import { bundleRefusals } from '../refusals/bundles.ts'
import type { SavedRun } from '../run/saved-run.ts'
import type { Settings } from '../settings.ts'
import { type EvidenceTexts, evidenceTexts, row } from './evidence-texts.ts'

interface Asked {
  readonly language: Settings['language']
  /** Fingerprint of the key that it must be signed with, and is. */
  readonly trust: string | undefined
}

export function tellVerified(file: string, verified: Verified, { language, trust }: Asked): string {
  const { ownUnjudged, manifest, signature, result, differences, unproven, sameSuite, saved } = verified
  const { expectations = [] } = result
  const texts = evidenceTexts[language]
  const { run, plan, epj, suite } = manifest
  const verdict = textsIn(language).verdict[result.verdict]
  return [
    `${file}: ${headlineOf(verified, texts)}`,
    row(texts, 'run', texts.runOf(legibleLine(run), legibleLine(plan), legibleLine(epj))),
    row(texts, 'driven', texts.by(drivenBy(saved, language))),
    row(texts, 'verdict', texts.judgedAgain(verdict, saved.journal.events.length)),
    ...(ownUnjudged ? [row(texts, 'own', ownLeftOut(ownUnjudged, texts))] : []),
    ...(expectations.length === 0
      ? []
      : [row(texts, 'expected', texts.expectedFailures(expectations.length))]),
    row(texts, 'contents', digest(toJsonBytes(manifest))),
    row(
      texts,
      'key',
      `${signature.fingerprint}, ${trust === undefined ? texts.provesNothing : texts.asAsked}`,
    ),
    ...(sameSuite ? [] : [row(texts, 'suite', texts.otherSuite(legibleLine(suite.version)))]),
    ...differences.map((said) => `  ${legibleLine(said[language])}`),
    ...unproven.map((path) => `  ${texts.unproven(path)}`),
  ].join('\n')
}

function headlineOf(
  { differences, unproven, ownUnjudged, sameSuite }: Verified,
  texts: EvidenceTexts,
): string {
  if (differences.length > 0) return sameSuite ? texts.doesNotFollow : texts.judgedOtherwise
  if (ownUnjudged) return texts.ownUnjudged
  return unproven.length > 0 ? texts.undecided : texts.holds
}

/** The source lies in the bundle to be read. Whether it is run is for the reader to say. */
function ownLeftOut(own: NonNullable<Verified['ownUnjudged']>, texts: EvidenceTexts): string {
  const path = own.files?.[0]?.path ?? `${own.sha256}${extname(own.file)}`
  return texts.ownLeftOut(legibleLine(own.file), legibleLine(path))
}

/** Who gave the EPJ its name may have given it to the bench's own. */
function drivenBy({ record, journal }: SavedRun, language: Settings['language']): string {
  const texts = evidenceTexts[language]
  const driver = legibleLine(driverOf(record, language))
  if (record.driver === 'reference') return `${driver}: ${texts.ownEpj}`
  return ownEpjWorked(journal.events) ? `${driver}, ${texts.ownEpjAtWork}: ${texts.ownEpj}` : driver
}

export function toldOfRefusal(file: string, { said }: BundleError, language: Settings['language']): string {
  return legibleLine(bundleRefusals.refused(file, said)[language])
}
