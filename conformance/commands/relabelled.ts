// A run of the bench's own simulated EPJ that says it was driven in another way: who gave it a name may have written that too.
import type { Language } from '#reports/html/texts.ts'
import { legibleLine } from '#reports/legible.ts'
import { driverOf } from '#reports/run-words.ts'
import { ownEpjWorked } from '../evidence/own-epj.ts'
import type { SavedRun } from '../run/saved-run.ts'

/** undefined: nothing in the journal speaks against what the run says. */
export function toldWhenRelabelled({ record, journal }: SavedRun, language: Language): string | undefined {
  if (record.driver === 'reference' || !ownEpjWorked(journal.events)) return undefined
  const driver = legibleLine(driverOf(record, language))
  return language === 'nb'
    ? `Kjøringen sier at den ble drevet av ${driver}. Men journalen viser at testbenkens egen, simulerte EPJ var i arbeid. Resultatet sier ingenting om en virkelig EPJ, uansett navn.`
    : `The run says that it was driven by ${driver}. But the journal shows the bench’s own simulated EPJ at work. The result says nothing of a real EPJ, whatever its name.`
}
