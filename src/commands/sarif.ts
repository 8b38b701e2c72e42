import { type Degree, FINDING_KINDS, type Finding } from '../draft/finding.ts'
import type { Messages } from '../messages/index.ts'

const LEVELS: Record<Degree, string> = { error: 'error', doubt: 'warning', note: 'note' }

/** An address of a path as SARIF has it: parts in escapes, relative as it was given. */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

const messageOf = ({ says, proposal, evidence }: Finding): string =>
  [
    proposal === null ? says : `${says} → ${proposal}`,
    ...evidence.map(({ sentence, citation }) => `“${sentence}” ${citation}`),
  ].join('\n')

/** Findings for the machines that build: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarifOf = (findings: Finding[], path: string, { kinds }: Messages['draft']) => ({
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
      results: findings.map((finding) => ({
        ruleId: finding.kind,
        level: LEVELS[finding.degree],
        message: { text: messageOf(finding) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: uriOf(path) },
              region: {
                ...{ startLine: finding.line, startColumn: finding.column },
                ...{ charOffset: finding.offset, charLength: finding.length },
                ...{ byteOffset: finding.byteOffset, byteLength: finding.byteLength },
              },
            },
          },
        ],
      })),
    },
  ],
})
