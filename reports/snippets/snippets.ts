// The examples as text, read when a report needs them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type TopicId, topics } from './topics.ts'

export interface Snippet {
  readonly language: string
  readonly files: readonly { readonly name: string; readonly code: string }[]
}

export function snippetsOf(topic: TopicId): readonly Snippet[] {
  const { typescript, java, csharp } = topics[topic]
  const read = (folder: string, names: readonly string[]) =>
    names.map((name) => ({
      name,
      code: readFileSync(join(import.meta.dirname, folder, name), 'utf8').trimEnd(),
    }))
  return [
    { language: 'C#', files: read('csharp', csharp) },
    { language: 'Java', files: read('java', java) },
    { language: 'TypeScript', files: read('typescript', [typescript]) },
  ]
}
