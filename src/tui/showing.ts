/** What shows a file on each system, by itself without a page: each viewer takes that in another way. */
const OPENERS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'open', win32: 'explorer' }

/** The program that shows a file, and what it is given: {file} and {page} of LBX_VIEWER stand for these. */
export function showing(
  path: string,
  page: number | undefined,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const wanted = environment['LBX_VIEWER']?.split(' ').filter(Boolean) ?? []
  if (wanted.length === 0) return [OPENERS[platform] ?? 'xdg-open', path]
  const whole = wanted.some((word) => word.includes('{file}')) ? wanted : [...wanted, '{file}']
  const values: Record<string, string> = { file: path, page: String(page ?? 1) }
  return whole.map((word) => word.replace(/\{(file|page)\}/g, (_, name: string) => values[name]!))
}
