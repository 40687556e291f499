import { portalLink } from '../kjernejournal/kjernejournal.ts'
import type { Mutation } from './mutation.ts'

export const verifierReused: Mutation = {
  name: 'verifier-reused',
  nb: {
    title: 'Bruker én verifier til alle sesjoner',
    description: 'Den lages når programmet starter, og beholdes.',
  },
  en: {
    title: 'Uses one verifier for all sessions',
    description: 'The verifier is made when the program starts, and kept.',
  },
  changes: () => {
    let challenge: string | undefined
    let kept: string | undefined
    return {
      createBody(body) {
        challenge ??= body.ehr_code_challenge
        return { ...body, ehr_code_challenge: challenge }
      },
      portalLinks(_link, { portal, code, verifier }) {
        kept ??= verifier
        return [portalLink(portal, code, kept)]
      },
    }
  },
}
