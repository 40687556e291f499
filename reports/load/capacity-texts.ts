// What the capacity page says.
import type { Bilingual } from '#conformance/result.ts'
import { sayerOf } from '../filled.ts'

const texts = {
  reportTitle: { nb: 'Kapasitet', en: 'Capacity' },
  simulated: { nb: 'Målt på simulatorer.', en: 'Measured on simulators.' },
  skip: { nb: 'Hopp til innholdet', en: 'Skip to the content' },
  title: { nb: 'Hvor mye testbenken tåler', en: 'How much the bench bears' },
  intro: {
    nb: 'Hver slags kall for seg, så mange som går, med k6 som klient. Tallene gjelder denne maskinen i dette øyeblikket; prosessortiden per kall er den stødigste.',
    en: 'Each kind of call by itself, as many as will go, with k6 as the client. The figures are of this machine at this moment; processor time per call is the steadiest.',
  },
  ceilings: { nb: 'Høyest målt', en: 'Highest measured' },
  kind: { nb: 'Kall', en: 'Call' },
  perSecond: { nb: 'Per sekund', en: 'Per second' },
  simulatorMicros: { nb: 'Simulator, µs hver', en: 'Simulator, µs each' },
  perCore: { nb: 'Per kjerne, regnet ut', en: 'Per core, reckoned' },
  k6Micros: { nb: 'k6, µs hver', en: 'k6, µs each' },
  limit: { nb: 'Ved sin grense', en: 'At its limit' },
  loop: { nb: 'Hendelsesløkke p99, ms', en: 'Event loop p99, ms' },
  wrong: { nb: 'Gale', en: 'Wrong' },
  simulator: { nb: 'simulatoren', en: 'the simulator' },
  k6: { nb: 'k6', en: 'k6' },
  neither: { nb: 'ingen av dem', en: 'neither' },
  pinned: {
    nb: 'Simulatoren holdes på én prosessor og k6 på en annen. «Per kjerne» er 1 sekund delt på prosessortiden for ett kall, og gjelder også der det var k6 som ikke rakk mer.',
    en: 'The simulator is held on one processor and k6 on another. “Per core” is 1 second divided by the processor time of one call, and holds also where it was k6 that could do no more.',
  },
  free: {
    nb: 'Simulatoren og k6 deler prosessorene på denne maskinen. «Per kjerne» er 1 sekund delt på prosessortiden for ett kall.',
    en: 'The simulator and k6 share the processors of this machine. “Per core” is 1 second divided by the processor time of one call.',
  },
  costs: { nb: 'Hva ett kall koster simulatoren', en: 'What one call costs the simulator' },
  millis: { nb: '{millis} ms prosessortid', en: '{millis} ms of processor time' },
  growth: { nb: 'Fra én prosess til to', en: 'From one process to two' },
  growthText: {
    nb: 'Én prosess besvarte {one} oppslag per sekund, to ved siden av hverandre {two}: × {factor}. k6 gikk på de samme {processors} prosessorene, og hver prosess hadde sitt eget rom.',
    en: 'One process answered {one} look-ups per second, two beside one another {two}: × {factor}. k6 ran on the same {processors} processors, and each process had a room of its own.',
  },
  national: { nb: 'En morgen i hele landet', en: 'The morning of the whole country' },
  nationalText: {
    nb: 'Toppen i scenarioet national-morning er {peak} oppslag per sekund. En kjerne tåler {perCore}; når halvparten holdes ledig, trengs det {cores} kjerner.',
    en: 'The peak of the scenario national-morning is {peak} look-ups per second. A core bears {perCore}; with half of it kept free that takes {cores} cores.',
  },
  sums: {
    nb: 'Regnestykket bak toppen:',
    en: 'The sums behind the peak:',
  },
  machine: { nb: 'Maskin', en: 'Machine' },
  machineText: {
    nb: '{processors} × {model}, Node {node}, k6 {k6}. Andre programmer i arbeid da målingen begynte: {load}.',
    en: '{processors} × {model}, Node {node}, k6 {k6}. Other programs at work when the measurement began: {load}.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type CapacityTextKey = keyof typeof texts
export const sayCapacityIn = sayerOf(texts)
