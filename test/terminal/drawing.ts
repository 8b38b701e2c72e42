/** The sequences and steps that a frame may consist of: the vocabulary of `src/terminal/sequences.ts` for drawing. */
export const DRAWING = /\x1b\[\d*(?:;\d+)*[A-DHGKXJm]|[\b\r\n]|\x1b\]8;;[!-~]*\x1b\\/g
