// One document for each host that EPJs call: in life they are three, too, and a client made from one is pointed at
// another environment by its server alone.
import { type ApiDocument, openApiDocument } from '#simulators/core/openapi.ts'
import { openApiHandler } from '#simulators/core/openapi-handler.ts'
import type { FidelityCard, Operation } from '#simulators/core/simulator.ts'
import { TOKEN_SCHEMES } from '#simulators/core/token-schemes.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { apiHost, apiHostSchemas } from './api-host.ts'
import { criticalInformation, criticalSchemas } from './critical-information.ts'
import { innlogging, innloggingSchemas } from './innlogging.ts'

const card: FidelityCard = {
  source: 'Made from the operations and their schemas',
  date: '2026',
  confidence: 'invented',
  differences: [
    'These are of the simulator, with what is ours of it; we have not seen NHN’s own (Swagger).',
    'An answer of API and innlogging host may hold one arbitrary member more, so every object is open.',
    'FHIR resources are described by their resourceType alone.',
    'Headers of critical information have the prefix nhn- here; hit- is taken too (switch kjernejournal.critical-information-headers).',
  ],
}

type Host = readonly [
  name: string,
  path: string,
  document: Omit<ApiDocument, 'description' | 'securitySchemes'>,
]

export function openApiOperations({ addresses }: KjernejournalDeps): readonly Operation[] {
  const hosts: readonly Host[] = [
    [
      'api',
      'api',
      {
        title: 'Kjernejournal’s API host, as Testbenk simulates it',
        server: addresses.kjernejournalApi,
        operations: apiHost,
        schemas: apiHostSchemas,
      },
    ],
    [
      'innlogging',
      'innlogging',
      {
        title: 'Kjernejournal Innlogging, as Testbenk simulates it',
        server: addresses.kjernejournalInnlogging,
        operations: innlogging,
        schemas: innloggingSchemas,
      },
    ],
    [
      'critical',
      'kritisk-informasjon',
      {
        title: 'Kjernejournal’s critical information API, as Testbenk simulates it',
        server: addresses.kjernejournalKritiskInformasjon,
        operations: criticalInformation,
        schemas: criticalSchemas,
      },
    ],
  ]
  return hosts.map(([name, path, document]) => ({
    id: `kjernejournal.openapi-${name}`,
    method: 'GET',
    path: `/kjernejournal/${path}/openapi.json`,
    title: document.title,
    card,
    handle: openApiHandler((version) =>
      openApiDocument(
        {
          ...document,
          description: 'A simulator. Not a document of Norsk helsenett.',
          securitySchemes: TOKEN_SCHEMES,
        },
        version,
      ),
    ),
  }))
}
