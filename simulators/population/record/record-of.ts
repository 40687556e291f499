// A patient's record, worked out when somebody opens it: it follows from the patient alone, so that a room costs
// nothing more to make.
import { createRandom } from '#simulators/core/room/random.ts'
import { LINE_DANSER } from '../numbers/national-id.ts'
import type { Patient, Population } from '../population.ts'
import { LATEST } from '../records.ts'
import { careOf, drawAbout } from './about.ts'
import { addDays, addYears } from './days.ts'
import { drawDocuments } from './documents.ts'
import { lineDansersRecord } from './line-danser.ts'
import { drawDispensings, drawLockedPrescriptions, drawPrescriptions } from './medicines.ts'
import { drawRolls } from './multidose.ts'
import type { PatientRecord } from './record.ts'
import { drawTestResults } from './test-results.ts'
import { drawVaccines } from './vaccines.ts'

export function recordOf(patient: Patient, population: Population): PatientRecord {
  const office = population.organisations.find(({ key }) => key === 'legekontor')?.navn ?? patient.gp
  if (patient.pid === LINE_DANSER) return lineDansersRecord(patient, office)
  const random = createRandom(`record/${patient.pid}`)
  const latest = patient.dead === undefined ? LATEST : addDays(patient.dead, -1)
  const threeYearsBack = addYears(latest, -3)
  const earliest = patient.born > threeYearsBack ? patient.born : threeYearsBack
  const care = careOf(random.fork('care'), { patient, population, latest })
  // At a sykehjem the medicines come from the institution.
  const rolls = care?.kind === 'hjemmetjeneste' ? drawRolls(random.fork('rolls'), patient.medicines) : []
  const supply = { patient, pharmacy: 'Bjørnefjord apotek', rolls, earliest }
  const dispensings = drawDispensings(random.fork('dispensings'), supply)
  return {
    about: drawAbout(random.fork('about'), { patient, latest, rolls }, care),
    prescriptions: patient.dead === undefined ? drawPrescriptions(random.fork('prescriptions'), supply) : [],
    lockedPrescriptions: drawLockedPrescriptions(random.fork('locked-prescriptions'), supply),
    dispensings,
    testResults: drawTestResults(random.fork('results'), { patient, latest, care }),
    documents: drawDocuments(random.fork('documents'), { patient, latest, dispensings }),
    vaccines: drawVaccines(random.fork('vaccines'), { patient, latest, office, care }),
  }
}
