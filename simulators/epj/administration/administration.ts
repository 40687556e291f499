// What an administrator does to the EPJ, whether on its pages or by a driver's order. Each deed tells in facts what
// came of it, for the journal: numbers of units, groups and clients, never a key.
import { isZip, textInZip } from '../configuration-zip.ts'
import type { Epj } from '../epj.ts'
import type { Unit } from '../register.ts'
import type { Settings } from '../settings.ts'
import { type ConnectionTest, testConnection } from './connection-test.ts'
import type { Facts } from './facts.ts'
import { createUnitAdministration, type UnitAdministration } from './unit-administration.ts'

export interface Administration extends UnitAdministration {
  saveExternalSystems(
    values: Pick<Settings, 'serviceUrl' | 'portalUrl' | 'innloggingUrl' | 'holdSeconds' | 'useHelseid'>,
  ): Facts
  saveFunctions(values: Pick<Settings, 'professions' | 'withoutProfession'>): Facts
  switchIntegration(on: boolean): Facts
  useConfiguration(bytes: Uint8Array, password: string): Promise<Facts>
  test(arbeidssted: Unit | undefined): Promise<{ readonly test: ConnectionTest; readonly facts: Facts }>
  /** The EPJ as it was delivered. */
  empty(): Facts
}

export function createAdministration(epj: Epj): Administration {
  const { installation } = epj

  return {
    ...createUnitAdministration(installation),

    saveExternalSystems(values) {
      installation.settings = { ...installation.settings, ...values }
      const { holdSeconds, useHelseid } = values
      return { saved: 'external-systems', holdSeconds, useHelseid }
    },

    saveFunctions(values) {
      installation.settings = { ...installation.settings, ...values }
      const groups = [...values.professions, ...(values.withoutProfession ? ['none'] : [])]
      return { saved: 'functions', groups: groups.join(' ') }
    },

    switchIntegration(integration) {
      installation.settings = { ...installation.settings, integration }
      return { saved: 'master', integration }
    },

    async useConfiguration(bytes, password) {
      const zipped = isZip(bytes)
      const text = zipped ? await textInZip(bytes, password) : Buffer.from(bytes).toString('utf8')
      const { clientId } = installation.useConfiguration(text)
      return { saved: 'configuration', configuration: clientId, file: zipped ? 'zip' : 'json' }
    },

    async test(arbeidssted) {
      const test = await testConnection(epj, arbeidssted)
      const failed = test.steps.find(({ outcome }) => outcome === 'bad')
      return {
        test,
        facts: { saved: 'connection-test', connection: test.good ? 'good' : (failed?.step ?? 'not-tried') },
      }
    },

    empty() {
      installation.empty()
      return { saved: 'empty' }
    },
  }
}
