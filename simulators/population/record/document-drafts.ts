// What each department writes of those who come to it: by age and sex, and by what is known of them.
import type { Patient } from '../population.ts'
import { DAYS_IN_HOSPITAL } from '../way-to-sykehjem.ts'
import type { RecordDocument } from './record.ts'

export interface Draft extends Pick<RecordDocument, 'kind' | 'title' | 'sections'> {
  /** Days in hospital, of which the document tells on the last. */
  readonly stay?: number
}

/** By department, as `departments.ts` names them. */
const DRAFTS: Readonly<Record<string, Draft>> = {
  'kirurgisk poliklinikk': {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, kirurgi',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Henvist fra fastlege for vurdering av lyskebrokk på høyre side, økende plager ved løft.',
      },
      { heading: 'Undersøkelse', text: 'Reponibelt brokk på høyre side, ingen tegn til innklemming.' },
      { heading: 'Vurdering', text: 'Lite plager i hvile. Pasienten ønsker å avvente operasjon.' },
      {
        heading: 'Plan',
        text: 'Ny henvisning ved økende smerter. Øyeblikkelig hjelp ved tegn til innklemming.',
      },
    ],
  },
  'medisinsk avdeling': {
    kind: 'Epikrise',
    title: 'Epikrise, medisinsk avdeling',
    stay: 6,
    sections: [
      { heading: 'Aktuelt', text: 'Innlagt med feber, hoste og tung pust gjennom tre dager.' },
      {
        heading: 'Funn og forløp',
        text: 'Røntgen viste fortetning basalt i venstre lunge. Oksygen det første døgnet og antibiotika intravenøst, deretter rask bedring. Antibiotikakuren er fullført, og pasienten er feberfri ved utskrivelse.',
      },
      { heading: 'Vurdering', text: 'Lungebetennelse, ukomplisert forløp.' },
      { heading: 'Plan', text: 'Faste medisiner som før. Kontroll hos fastlege om to uker med CRP.' },
    ],
  },
  // Where those have been who now live at a sykehjem (`way-to-sykehjem.ts`).
  'geriatrisk poliklinikk': {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, geriatri',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Henvist fra fastlege på grunn av tiltakende glemsomhet gjennom ett år. Pårørende forteller om gjentatte spørsmål og ubetalte regninger.',
      },
      {
        heading: 'Undersøkelse',
        text: 'MMSE-NR 22 av 30 poeng, klokketest 3 av 5. CT av hodet viser lett generell atrofi, ingen blødning eller svulst.',
      },
      { heading: 'Vurdering', text: 'Demens, trolig Alzheimers sykdom, lett grad.' },
      {
        heading: 'Plan',
        text: 'Hukommelsesteamet i kommunen kontaktes. Skal ikke kjøre bil. Ønsker ikke medisin mot demens nå. Kontroll hos fastlege om seks måneder.',
      },
    ],
  },
  'ortopedisk avdeling': {
    kind: 'Epikrise',
    title: 'Epikrise, ortopedisk avdeling',
    stay: DAYS_IN_HOSPITAL,
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Falt på badet hjemme og kom seg ikke opp. Innlagt med smerter i venstre hofte. Beinet var forkortet og rotert utover.',
      },
      {
        heading: 'Funn og forløp',
        text: 'Røntgen viste brudd i lårhalsen. Operert med halvprotese dagen etter, uten komplikasjoner. Forvirret de to første døgnene, deretter som før. Går med gåbord og hjelp av én.',
      },
      {
        heading: 'Vurdering',
        text: 'Lårhalsbrudd på venstre side, operert. Kjent demens. Klarer seg ikke hjemme nå.',
      },
      {
        heading: 'Plan',
        text: 'Til sykehjem for opptrening og pleie. Kan belaste fullt. Dalteparin 5000 IE daglig til fire uker etter operasjonen, paracetamol 1 g fire ganger daglig i to uker. Stingene fjernes etter 14 dager. Sykehjemslegen bes vurdere behandling mot benskjørhet.',
      },
    ],
  },
  øyeavdelingen: {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, øye',
    sections: [
      { heading: 'Aktuelt', text: 'Gradvis dårligere syn, særlig ved lesing og i mørket.' },
      {
        heading: 'Undersøkelse',
        text: 'Synsstyrke 0,7 på høyre og 0,5 på venstre øye med beste korreksjon. Begynnende grå stær på begge øyne. Normalt øyetrykk.',
      },
      { heading: 'Plan', text: 'Kontroll om ett år, tidligere ved forverring.' },
    ],
  },
  røntgenavdelingen: {
    kind: 'Røntgensvar',
    title: 'Røntgen thorax',
    sections: [
      { heading: 'Problemstilling', text: 'Langvarig hoste. Fortetninger?' },
      {
        heading: 'Beskrivelse',
        text: 'Normal hjertestørrelse. Frie sinus. Ingen fortetninger eller tegn til stuvning.',
      },
      { heading: 'Konklusjon', text: 'Normale funn.' },
    ],
  },
  'øre-nese-hals-avdelingen': {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, øre-nese-hals',
    sections: [
      { heading: 'Aktuelt', text: 'Øresus og nedsatt hørsel, mest på venstre øre.' },
      {
        heading: 'Undersøkelse',
        text: 'Normale trommehinner. Audiogram viser hørselstap i diskantområdet på begge ører.',
      },
      { heading: 'Plan', text: 'Informert om høreapparat. Pasienten tar kontakt ved behov.' },
    ],
  },
}

/** Wheezing with a cold is for the smallest. */
const SMALL_BELOW = 3

const SMALL_CHILDRENS_DRAFTS: Readonly<Record<string, Draft>> = {
  barneavdelingen: {
    kind: 'Epikrise',
    title: 'Epikrise, barneavdelingen',
    stay: 2,
    sections: [
      { heading: 'Aktuelt', text: 'Innlagt med feber og tung pust gjennom to dager.' },
      {
        heading: 'Funn og forløp',
        text: 'Virusprøve fra nesen viste rhinovirus. Trengte ekstra oksygen den første natten. Drikker godt og er uten feber ved utskrivelse.',
      },
      { heading: 'Vurdering', text: 'Luftveisinfeksjon med rhinovirus, ukomplisert forløp.' },
      { heading: 'Plan', text: 'Ingen fast kontroll. Foreldrene tar kontakt ved ny tung pust.' },
    ],
  },
}

/** What the same departments write of those who are not yet 18. */
const CHILDRENS_DRAFTS: Readonly<Record<string, Draft>> = {
  barneavdelingen: {
    kind: 'Epikrise',
    title: 'Epikrise, barneavdelingen',
    stay: 2,
    sections: [
      { heading: 'Aktuelt', text: 'Innlagt med oppkast og diaré gjennom to dager. Har drukket lite.' },
      {
        heading: 'Funn og forløp',
        text: 'Moderat uttørret, myk buk. Fikk væske intravenøst det første døgnet. Spiser og drikker ved utskrivelse.',
      },
      { heading: 'Vurdering', text: 'Mage- og tarminfeksjon med uttørring, ukomplisert forløp.' },
      {
        heading: 'Plan',
        text: 'Ingen fast kontroll. Foreldrene tar kontakt ved nye oppkast eller lite vannlating.',
      },
    ],
  },
  røntgenavdelingen: {
    kind: 'Røntgensvar',
    title: 'Røntgen venstre håndledd',
    sections: [
      { heading: 'Problemstilling', text: 'Fall på utstrakt arm. Brudd?' },
      { heading: 'Beskrivelse', text: 'Ingen bruddlinjer. Normale vekstsoner.' },
      { heading: 'Konklusjon', text: 'Normale funn.' },
    ],
  },
  'øre-nese-hals-avdelingen': {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, øre-nese-hals',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Gjentatte mellomørebetennelser siste år. Foreldrene synes barnet hører dårlig.',
      },
      { heading: 'Undersøkelse', text: 'Væske bak begge trommehinner. Ellers normale funn.' },
      { heading: 'Plan', text: 'Kontroll om tre måneder. Vurderer dren hvis væsken ikke har gått tilbake.' },
    ],
  },
}

/** Other illnesses than men's: a hernia of the groin is rare in women. */
const WOMENS_DRAFTS: Readonly<Record<string, Draft>> = {
  'kirurgisk poliklinikk': {
    kind: 'Poliklinisk notat',
    title: 'Poliklinisk notat, kirurgi',
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Henvist fra fastlege på grunn av gjentatte smerteanfall under høyre ribbensbue, oftest etter fet mat.',
      },
      {
        heading: 'Undersøkelse',
        text: 'Ultralyd viser gallestein og normale galleveier. Galleblæren er ikke fortykket. Myk buk.',
      },
      { heading: 'Vurdering', text: 'Gallestein med få anfall. Pasienten ønsker å avvente operasjon.' },
      {
        heading: 'Plan',
        text: 'Råd om mindre fett i kosten. Ny henvisning ved hyppigere anfall. Øyeblikkelig hjelp ved feber, gulsott eller smerter som ikke gir seg.',
      },
    ],
  },
  'medisinsk avdeling': {
    kind: 'Epikrise',
    title: 'Epikrise, medisinsk avdeling',
    stay: 5,
    sections: [
      {
        heading: 'Aktuelt',
        text: 'Innlagt med feber, frostanfall og smerter i høyre flanke gjennom ett døgn.',
      },
      {
        heading: 'Funn og forløp',
        text: 'Bankeøm over høyre nyre. Oppvekst av E. coli i urin. Antibiotika intravenøst de to første døgnene, deretter tabletter. Feberfri fra tredje døgn.',
      },
      { heading: 'Vurdering', text: 'Nyrebekkenbetennelse, ukomplisert forløp.' },
      {
        heading: 'Plan',
        text: 'Fullfører antibiotikakuren hjemme. Faste medisiner som før. Kontroll hos fastlege om to uker med CRP og urinprøve.',
      },
    ],
  },
}

const WORN_FROM = 55
const KNEE: Draft = {
  kind: 'Røntgensvar',
  title: 'Røntgen høyre kne',
  sections: [
    { heading: 'Problemstilling', text: 'Smerter i høyre kne ved gange gjennom ett år. Artrose?' },
    {
      heading: 'Beskrivelse',
      text: 'Avsmalnet leddspalte medialt med små påleiringer. Ingen brudd. Ingen løse legemer.',
    },
    { heading: 'Konklusjon', text: 'Moderat artrose medialt.' },
  ],
}

interface Writer {
  readonly department: string
  /** Of the patient on the day. */
  readonly age: number
  readonly gender: Patient['gender']
  readonly illnesses: readonly string[]
}

/** Undefined for a department that writes nothing of such patients. */
export function draftFor({ department, age, gender, illnesses }: Writer): Draft | undefined {
  if (age < SMALL_BELOW) return SMALL_CHILDRENS_DRAFTS[department] ?? CHILDRENS_DRAFTS[department]
  if (age < 18) return CHILDRENS_DRAFTS[department]
  if (department === 'røntgenavdelingen' && age >= WORN_FROM && !illnesses.includes('Astma')) return KNEE
  return (gender === 'woman' ? WOMENS_DRAFTS[department] : undefined) ?? DRAFTS[department]
}
