import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { checkReferences } from './check-references.ts'
import { expand } from './expand/expand.ts'
import { BrokenScenario, type Fault, writePath } from './faults.ts'
import { generate } from './generate/generate.ts'
import type { Script } from './script/script.ts'
import { scenarioSource } from './source/index.ts'

/**
 * Reads a scenario file (YAML, of which JSON is a part) and writes out its years.
 * Throws BrokenScenario, whose faults name the field by its path.
 */
export function readScenario(content: string): Script {
  const document = parseDocument(content, { prettyErrors: true })
  const [broken] = document.errors
  if (broken) throw new BrokenScenario([{ path: '', problem: broken.message }])

  const parsed = scenarioSource.safeParse(document.toJS())
  if (!parsed.success) throw new BrokenScenario(parsed.error.issues.map(faultOf))
  const scenario = generate(parsed.data)
  const faults = checkReferences(scenario)
  if (faults.length > 0) throw new BrokenScenario(faults)
  return expand(scenario)
}

function faultOf(issue: z.core.$ZodIssue): Fault {
  if (issue.code === 'unrecognized_keys')
    return {
      path: writePath([...issue.path, ...issue.keys.slice(0, 1)]),
      problem: 'is no field that a scenario has here',
    }
  return { path: writePath(issue.path), problem: inWords[issue.message] ?? issue.message }
}

/** Schemas shared with the wire name a refusal; a person who writes a file is told what it means. */
const inWords: Readonly<Record<string, string>> = {
  malformed: 'is not of the form that is needed here',
  missing: 'must not be empty',
  'too-long': 'is too long',
  'too-many': 'are too many',
}
