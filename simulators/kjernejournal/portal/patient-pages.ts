// The patient's pages: each asks anew whether the session still stands.
import { dayInNorway } from '#simulators/core/pages/dates.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { recordOf } from '#simulators/population/index.ts'
import type { RecordDocument } from '#simulators/population/record/record.ts'
import { earliestShown } from '../medicine-years.ts'
import { STYLES } from '../styles.ts'
import type { Seen } from '../usage/usage.ts'
import { byMedicine } from './by-medicine.ts'
import { codedWord, describeRecord } from './coded-words.ts'
import type { PortalParts } from './parts.ts'
import { dateFormat, describeWindow } from './patient-view.ts'
import { TABS, type Tab } from './tabs.ts'
import { requireOpenWindow } from './window-session.ts'

/** Visits on the overview: at a glance, and not all of thousands. */
const NEWEST_VISITS = 10

export type ShownPatient = ReturnType<typeof whatToShow>

/** Everything that any of the patient's views may show. */
export function whatToShow(request: SimRequest, parts: PortalParts) {
  const { deps } = parts
  const window = requireOpenWindow(request, parts)
  const record = recordOf(window.patient, deps.population)
  const now = deps.clock.now()
  const earliest = earliestShown(now)
  const today = dayInNorway(now)
  return {
    ...describeWindow({ ...window, record }, deps, request.language),
    /** For the usage log: called with what is shown, and only when it is. */
    note: (seen: Seen, detail?: string) => parts.usage.note(window.session, seen, detail),
    record: describeRecord(
      {
        ...record,
        prescriptions: record.prescriptions.filter(({ validTo }) => validTo >= today),
        dispensings: record.dispensings.filter(({ dispensed }) => dispensed >= earliest),
      },
      request.language,
    ),
    word: (coded: string) => codedWord(coded, request.language),
    byMedicine,
    newest: NEWEST_VISITS,
    date: dateFormat(request.language),
    portal: new URL(deps.addresses.kjernejournalPortal).pathname,
    tabs: TABS,
    styles: STYLES,
    scripts: ['portal.js', 'copy.js'],
  }
}

export function createTabPage(parts: PortalParts, { page }: Tab): Handler {
  return (request, response) => {
    const shown = whatToShow(request, parts)
    const closed = shown.locked.includes(page)
    if (!closed) shown.note(page)
    const tab = parts.pages.translate(request.language)(`tabs.${page}`)
    parts.pages.render(
      request,
      response,
      'patient',
      { ...shown, page, closed },
      { title: 'patient.title', titleVars: { patient: shown.patient.name, tab } },
    )
  }
}

export function createDocumentPage(parts: PortalParts): Handler {
  return (request, response) => {
    const shown = whatToShow(request, parts)
    const document = requireDocument(shown.record.documents, request.params['dokument'])
    const closed = shown.locked.includes('documents')
    if (!closed) {
      request.recording.fact('document', document.id)
      shown.note('document', document.title)
    }
    parts.pages.render(
      request,
      response,
      'patient',
      { ...shown, document, page: 'document', closed },
      {
        title: 'patient.title',
        titleVars: {
          patient: shown.patient.name,
          // A locked document's title would tell what it is about.
          tab: closed ? parts.pages.translate(request.language)('tabs.documents') : document.title,
        },
      },
    )
  }
}

function requireDocument(documents: readonly RecordDocument[], id: string | undefined): RecordDocument {
  const found = documents.find((document) => String(document.id) === id)
  if (found) return found
  throw new ProblemError(404, 'The patient has no such document.', {
    code: 'TB-NOT-FOUND',
    explanation: { reason: 'The patient has no document with this number', at: 'path' },
  })
}
