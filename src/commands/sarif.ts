import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Degree, FINDING_KINDS, type Finding } from '../draft/finding.ts'
import type { Messages } from '../messages/index.ts'
import type { CheckedFile } from './checked-file.ts'

const LEVELS: Record<Degree, string> = { error: 'error', doubt: 'warning', note: 'note' }

/** An address of a path as SARIF has it: relative as it was given, in escapes. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/')

const messageOf = ({ says, proposal, evidence }: Finding): string =>
  [
    proposal === null ? says : `${says} → ${proposal}`,
    ...evidence.map(({ sentence, citation }) => `“${sentence}” ${citation}`),
  ].join('\n')

/** Without its end a region would reach to the end of the line. */
function regionOf({ line, column, offset, length, byteOffset, byteLength, text }: Finding) {
  const lines = text.split('\n')
  const last = [...lines.at(-1)!].length
  return {
    ...{ startLine: line, startColumn: column },
    ...{ endLine: line + lines.length - 1, endColumn: lines.length === 1 ? column + length : last + 1 },
    ...{ charOffset: offset, charLength: length, byteOffset, byteLength },
  }
}

/** Findings for the machines that build: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifOf = (files: CheckedFile[], { kinds }: Messages['draft']) => ({
  version: '2.1.0',
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  runs: [
    {
      tool: {
        driver: {
          name: 'lbx-tui',
          rules: FINDING_KINDS.map((kind) => ({ id: kind, shortDescription: { text: kinds[kind] } })),
        },
      },
      columnKind: 'unicodeCodePoints',
      results: files.flatMap(({ path, findings }) =>
        findings.map((finding) => ({
          ruleId: finding.kind,
          level: LEVELS[finding.degree],
          message: { text: messageOf(finding) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(path) },
                region: regionOf(finding),
              },
            },
          ],
        })),
      ),
    },
  ],
})
