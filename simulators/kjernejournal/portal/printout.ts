// GET utskrift: the record as a PDF. Made in memory and sent without leave to store it: nothing reaches a disk of ours.

import type { Translate } from '#simulators/core/pages/pages.ts'
import { createPdf, type PdfWriter } from '#simulators/core/pages/pdf.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { PortalParts } from './parts.ts'
import { type ShownPatient, whatToShow } from './patient-pages.ts'
import { momentFormat } from './patient-view.ts'
import { portalProblem } from './problem-page.ts'
import { TABS, type TabPage } from './tabs.ts'

export function createPrintout(parts: PortalParts): Handler {
  return async (request, response) => {
    const shown = whatToShow(request, parts)
    const { patient, session, locked } = shown
    if (locked.includes('overview'))
      throw portalProblem(403, 'TB-RESTRICTED', {
        reason: 'What the patient has restricted is opened before it can be printed',
        expected: 'consent or an emergency, on the patient’s page',
      })
    const t = parts.pages.translate(request.language)
    const made = parts.deps.clock.now()
    const { user, organisation } = session
    const pdf = await createPdf(
      {
        title: t('print.title', { patient: patient.name }),
        language: request.language,
        made,
        // On every page: a loose sheet must say whose it is.
        notice: `${t('print.notice')} ${patient.name}, ${patient.number}`,
        pageOf: (page, pages) => t('print.page', { page, pages }),
        missing: t('layout.missingLetters'),
      },
      (to) => {
        to.heading(1, `${patient.name}, ${patient.number}`)
        const by = {
          when: momentFormat(request.language)(made),
          user: user.name,
          profession: t(`profession.${user.profession}`),
        }
        to.paragraph(
          `${t('print.made', by)} ${organisation.name} (${organisation.number}). ${t(`grunnlag.${session.grunnlag}`)}.`,
          'muted',
        )
        if (request.language !== 'nb') to.paragraph(t('patient.asWritten'), 'muted')
        for (const tab of PRINTED) writePart(to, tab, shown, t)
      },
    )
    shown.note('print')
    response
      .status(200)
      .set('cache-control', 'no-store')
      .set('content-type', 'application/pdf')
      .set('content-disposition', 'inline; filename="utskrift.pdf"')
      .set('x-content-type-options', 'nosniff')
      .end(pdf)
  }
}

type PrintedPart = Exclude<TabPage, 'overview'>

/** What a stranger to the patient must know comes first. */
const PRINTED: readonly PrintedPart[] = [
  ...(['critical', 'about', 'medicines', 'own', 'visits'] as const),
  ...TABS.map(({ page }) => page).filter(
    (page) => page === 'results' || page === 'documents' || page === 'vaccines',
  ),
]

function writePart(to: PdfWriter, part: PrintedPart, shown: ShownPatient, t: Translate): void {
  to.heading(2, t(`${part === 'medicines' ? 'prescriptions' : part}.heading`))
  if (shown.locked.includes(part)) to.paragraph(t('locked.printed'), 'strong')
  else writers[part](to, shown, t)
}

type Writer = (to: PdfWriter, shown: ShownPatient, t: Translate) => void

const writers: Readonly<Record<PrintedPart, Writer>> = {
  critical(to, { patient }, t) {
    if (patient.critical.length === 0) return to.paragraph(t('critical.none'), 'muted')
    for (const item of patient.critical) {
      to.heading(3, item.title)
      to.paragraph(item.detail)
      to.facts([
        [t('critical.category'), t(`category.${item.category}`)],
        [t('critical.certainty'), item.certainty],
        [t('critical.registeredBy'), item.registeredBy],
        [t('critical.changed'), item.changed],
      ])
    }
  },
  about(to, { patient, record, date }, t) {
    const { about } = record
    to.facts([
      [t('about.name'), patient.name],
      [t(patient.kind === 'd-nummer' ? 'patient.dNumber' : 'patient.number'), patient.number],
      [t('about.born'), patient.born],
      [t('about.address'), patient.address],
      [t('about.maritalStatus'), about.maritalStatus],
      [
        t('about.relatives'),
        about.relatives.map(({ relation, name }) => `${relation.toLowerCase()} ${name}`).join(', '),
      ],
      [
        t('about.language'),
        about.needsInterpreter ? `${about.language}, ${t('about.interpreter')}` : about.language,
      ],
      [t('about.gp'), `${patient.gp}, ${t('about.since', { when: about.gpSince })}`],
      ...(about.care
        ? [
            [
              t(`about.${about.care.kind}`),
              `${about.care.name}, ${t('about.since', { when: date(about.care.since) })}`,
            ] as const,
          ]
        : []),
    ])
  },
  medicines(to, { patient, record, date }, t) {
    if (patient.hasLockedPrescriptions) to.paragraph(t('prescriptions.locked'))
    if (record.about.multidose)
      to.paragraph(t('prescriptions.multidose', { since: date(record.about.multidose.since) }))
    if (record.about.care?.kind === 'sykehjem') to.paragraph(t('prescriptions.sykehjem'))
    table(to, t, 'prescriptions.none', record.prescriptions, [
      ['medicines.name', 3, ({ name }) => name],
      ['medicines.use', 4, ({ use }) => use],
      ['medicines.atc', 1.5, ({ atc }) => atc],
      ['prescriptions.prescriber', 3, ({ prescriber }) => prescriber],
      ['prescriptions.validTo', 1.8, ({ validTo }) => date(validTo)],
    ])
    to.heading(3, t('dispensings.heading'))
    table(to, t, 'dispensings.none', record.dispensings, [
      ['dispensings.date', 1.6, ({ dispensed }) => date(dispensed)],
      ['medicines.name', 4, ({ name }) => name],
      ['dispensings.amount', 2, ({ amount }) => amount],
      ['dispensings.pharmacy', 3, ({ pharmacy }) => pharmacy],
    ])
  },
  own(to, { patient }, t) {
    table(to, t, 'own.none', patient.ownRegistrations, [
      ['critical.what', 2, ({ title }) => title],
      ['own.text', 5, ({ detail }) => detail],
      ['critical.changed', 1.6, ({ changed }) => changed],
    ])
  },
  visits(to, { patient }, t) {
    table(to, t, 'visits.none', patient.visits, [
      ['visits.date', 1.6, ({ date }) => date],
      ['visits.place', 5, ({ place }) => place],
      ['visits.kind', 3, ({ kind }) => kind],
    ])
  },
  results(to, { record, date }, t) {
    if (record.testResults.length === 0) return to.paragraph(t('results.none'), 'muted')
    for (const result of record.testResults) {
      to.heading(3, t('results.taken', { date: date(result.taken) }))
      to.paragraph(`${result.laboratory}. ${t('results.requester')}: ${result.requester}`, 'muted')
      table(to, t, 'results.none', result.analyses, [
        ['results.analysis', 3, ({ name }) => name],
        [
          'results.value',
          3,
          ({ value, unit, flag }) => `${value} ${unit}${flag ? ` ${t(`results.${flag}`)}` : ''}`,
        ],
        ['results.reference', 2, ({ reference }) => reference],
      ])
    }
  },
  documents(to, { record, date, word }, t) {
    table(to, t, 'documents.none', record.documents, [
      ['documents.title', 4, ({ title }) => title],
      ['documents.kind', 2.4, ({ kind }) => word(kind)],
      ['documents.date', 1.6, (document) => date(document.date)],
      ['documents.place', 4, ({ place }) => place],
    ])
  },
  vaccines(to, { record, date }, t) {
    table(to, t, 'vaccines.none', record.vaccines, [
      ['vaccines.date', 1.6, (vaccine) => date(vaccine.date)],
      ['vaccines.name', 3, ({ name }) => name],
      ['vaccines.against', 3, ({ against }) => against],
      ['vaccines.place', 3, ({ place }) => place],
    ])
  },
}

type Column<T> = readonly [title: string, share: number, read: (item: T) => string]

function table<T>(
  to: PdfWriter,
  t: Translate,
  none: string,
  items: readonly T[],
  columns: readonly Column<T>[],
): void {
  if (items.length === 0) {
    to.paragraph(t(none), 'muted')
    return
  }
  to.table(
    columns.map(([title, share]) => ({ title: t(title), share })),
    items.map((item) => columns.map(([, , read]) => read(item))),
  )
}
