import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from './openapi.ts'

const document = openApiDocument({
  title: 'Things',
  description: 'A simulator.',
  server: 'http://localhost/things',
  securitySchemes: { dpop: { type: 'http', scheme: 'DPoP' } },
  schemas: {
    Order: z.strictObject({ name: z.string(), times: z.int().default(1) }),
    Thing: z.object({ name: z.string(), times: z.int() }),
  },
  operations: [
    {
      id: 'things.one',
      method: 'GET',
      path: '/things/:id',
      title: 'One',
      parameters: [{ name: 'q', in: 'query', schema: { type: 'string' } }],
      answers: { 200: { about: 'The thing', schema: 'Thing' }, 404: { about: 'None', empty: true } },
    },
    {
      id: 'things.change',
      method: 'POST',
      path: '/things/:id',
      title: 'Change',
      security: ['dpop'],
      body: { schema: 'Order' },
      answers: { 200: { about: 'The thing', types: ['text/csv'] } },
    },
  ],
})

describe('an OpenAPI document', () => {
  it('gathers the methods of a path and fills in its parameters', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://localhost/things' }],
      paths: {
        '/things/{id}': {
          get: {
            operationId: 'things.one',
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
              { name: 'q', in: 'query' },
            ],
            responses: {
              200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
              404: { description: 'None' },
            },
          },
          post: {
            security: [{ dpop: [] }],
            requestBody: { required: true },
            responses: { 200: { content: { 'text/csv': {} } } },
          },
        },
      },
    })
  })

  it('lets what has a default be left out of what is sent, not of what is answered', () => {
    expect(document).toMatchObject({
      components: {
        schemas: {
          Order: { required: ['name'], additionalProperties: false },
          Thing: { required: ['name', 'times'] },
        },
      },
    })
  })
})
