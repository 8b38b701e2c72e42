/**
 * mlterm (seen in 3.9.0) clears no more cells of a line than characters stand behind the cursor: of a row of wide ones
 * the half is left. A terminal that runs in it and draws by itself is not concerned.
 */
export function clearsTooLittle({ TERM, MLTERM, TMUX, STY }: Record<string, string | undefined>): boolean {
  return /^mlterm/.test(TERM ?? '') || (MLTERM !== undefined && !TMUX && !STY)
}
