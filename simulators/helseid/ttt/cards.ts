// Fidelity cards of the test-token service.
import type { FidelityCard } from '../../core/simulator.ts'

export const tttCards = {
  create: {
    source: 'HelseID, Test-token-tjenesten; the sample TestTokenTool in NHN’s HelseID.Samples',
    date: '2025-12',
    confidence: 'sample code',
    differences: [
      'The seven switches dontSet… stand in tillitsrammeverkClaimsParameters and are named after their member: the published names were not seen in full',
      'Usual claims are those of the first client and health worker in the room; what the real service’s are is not published. Without a mode of generation: the usual ones, with the order’s in their place',
      'issuerEnvironment Test is the room; the two others give an issuer that nobody here trusts',
      'Members that are empty count as not set, and may begin with a capital letter, as both of NHN’s sample programs send them',
      'A parameter that is not known is refused in a strict room, and ignored and written down in a lenient one. Status codes of errors are chosen: 400, 401, 415',
      'testbenkParameters is an addition: another typ, nbf in the future, several audiences, alg none or HS256, another room’s key, claims left out, attests that do not fit',
      'The API key is the room’s, shown on the page; there is no permission per audience, and no older create-test-token',
    ],
  },
  page: {
    source: 'The real service has a page for its API keys in Selvbetjening, and Swagger',
    date: '2025-12',
    confidence: 'invented',
    differences: ['A page of Testbenk’s own'],
  },
  openapi: {
    source: 'The real service’s Swagger has not been seen',
    date: '2025-12',
    confidence: 'invented',
    differences: ['Made from the schemas that judge the orders'],
  },
} as const satisfies Record<string, FidelityCard>
