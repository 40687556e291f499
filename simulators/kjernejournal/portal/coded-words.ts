// Words of the record that stand for codes, and so can be shown in the reader's language. What somebody has written
// (doses, notes, documents) stays as it was written, and so do names.
import type { Language } from '#simulators/core/simulator.ts'
import type { PatientRecord } from '#simulators/population/record/record.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  // Certainty.
  Bekreftet: 'Confirmed',
  Sannsynlig: 'Probable',
  // Marital status and family.
  Gift: 'Married',
  Ugift: 'Unmarried',
  Skilt: 'Divorced',
  Enke: 'Widow',
  Enkemann: 'Widower',
  Datter: 'Daughter',
  Sønn: 'Son',
  Mor: 'Mother',
  Far: 'Father',
  Ektefelle: 'Spouse',
  Samboer: 'Cohabitant',
  // Languages.
  Norsk: 'Norwegian',
  Polsk: 'Polish',
  Tigrinja: 'Tigrinya',
  Ukrainsk: 'Ukrainian',
  Litauisk: 'Lithuanian',
  Svensk: 'Swedish',
  // What the patient registers.
  'Nærmeste pårørende': 'Next of kin',
  'Behov ved kommunikasjon': 'Needs in communication',
  Sykdommer: 'Illnesses',
  Organdonasjon: 'Organ donation',
  // Contacts and documents.
  Innleggelse: 'Admission',
  'Poliklinisk kontakt': 'Outpatient visit',
  Epikrise: 'Discharge summary',
  'Poliklinisk notat': 'Outpatient note',
  Røntgensvar: 'Radiology report',
  // Forms of medicines.
  Tablett: 'Tablet',
  Depottablett: 'Prolonged-release tablet',
  Enterotablett: 'Gastro-resistant tablet',
  Tyggetablett: 'Chewable tablet',
  Inhalasjonspulver: 'Inhalation powder',
  Inhalasjonsaerosol: 'Pressurised inhalation',
  'Pulver til mikstur': 'Powder for oral solution',
  Krem: 'Cream',
  // Analyses.
  Hemoglobin: 'Haemoglobin',
  Leukocytter: 'Leucocytes',
  Trombocytter: 'Platelets',
  Natrium: 'Sodium',
  Kalium: 'Potassium',
  Kreatinin: 'Creatinine',
  Kolesterol: 'Cholesterol',
  'LDL-kolesterol': 'LDL cholesterol',
  'Fritt T4': 'Free T4',
  'Glukose, fastende': 'Glucose, fasting',
  Kalsium: 'Calcium',
  '25-OH-vitamin D': '25-OH vitamin D',
  'mIE/L': 'mIU/L',
  // Vaccines.
  'Difteri-, stivkrampe-, kikhoste-, polio- og Hib-vaksine':
    'Diphtheria, tetanus, pertussis, polio and Hib vaccine',
  'Difteri-, stivkrampe-, kikhoste-, polio-, Hib- og hepatitt B-vaksine':
    'Diphtheria, tetanus, pertussis, polio, Hib and hepatitis B vaccine',
  Rotavirusvaksine: 'Rotavirus vaccine',
  'Difteri-, stivkrampe-, kikhoste- og poliovaksine': 'Diphtheria, tetanus, pertussis and polio vaccine',
  'Pneumokokkvaksine, konjugert': 'Pneumococcal vaccine, conjugated',
  'Pneumokokkvaksine, polysakkarid': 'Pneumococcal vaccine, polysaccharide',
  'MMR-vaksine': 'MMR vaccine',
  'HPV-vaksine': 'HPV vaccine',
  'Koronavaksine (mRNA)': 'Covid-19 vaccine (mRNA)',
  Influensavaksine: 'Influenza vaccine',
  'Difteri, stivkrampe, kikhoste, polio, Hib': 'Diphtheria, tetanus, pertussis, polio, Hib',
  'Difteri, stivkrampe, kikhoste, polio, Hib, hepatitt B':
    'Diphtheria, tetanus, pertussis, polio, Hib, hepatitis B',
  Rotavirussykdom: 'Rotavirus disease',
  'Difteri, stivkrampe, kikhoste, polio': 'Diphtheria, tetanus, pertussis, polio',
  Pneumokokksykdom: 'Pneumococcal disease',
  'Meslinger, kusma, røde hunder': 'Measles, mumps, rubella',
  'Humant papillomavirus': 'Human papillomavirus',
  Influensa: 'Influenza',
  Helsestasjonen: 'Child health centre (helsestasjon)',
  Skolehelsetjenesten: 'School health service (skolehelsetjeneste)',
  Vaksinesenteret: 'The vaccination centre',
}

/** The word in the reader's language; one that stands for no code is left as it is. */
export function codedWord(word: string, language: Language): string {
  return language === 'nb' ? word : (ENGLISH[word] ?? word)
}

const PACKS: readonly (readonly [RegExp, string])[] = [
  [/ stk\. i multidose$/, ' pcs. in multidose'],
  [/ stk\.$/, ' pcs.'],
  [/ doseposer$/, ' sachets'],
  [/ doser$/, ' doses'],
]

export function describeRecord(record: PatientRecord, language: Language): PatientRecord {
  if (language === 'nb') return record
  const word = (coded: string) => codedWord(coded, language)
  const number = (text: string) => text.replaceAll(',', '.')
  const pack = (amount: string) => PACKS.reduce((text, [from, to]) => text.replace(from, to), amount)
  return {
    ...record,
    about: {
      ...record.about,
      maritalStatus: word(record.about.maritalStatus),
      relatives: record.about.relatives.map((one) => ({ ...one, relation: word(one.relation) })),
      language: word(record.about.language),
    },
    prescriptions: record.prescriptions.map((one) => ({ ...one, form: word(one.form) })),
    dispensings: record.dispensings.map((one) => ({
      ...one,
      form: word(one.form),
      amount: pack(one.amount),
    })),
    testResults: record.testResults.map((result) => ({
      ...result,
      analyses: result.analyses.map((one) => ({
        ...one,
        name: word(one.name),
        value: number(one.value),
        unit: number(word(one.unit)),
        reference: number(one.reference),
      })),
    })),
    vaccines: record.vaccines.map((one) => ({
      ...one,
      name: word(one.name),
      against: word(one.against),
      place: word(one.place),
    })),
  }
}
