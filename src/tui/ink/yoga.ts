import { loadYoga, type Yoga } from 'yoga-layout/load'

// Inside Ink this stands for `yoga-layout`, which is awaited at its own top: a file in CommonJS cannot be.

let yoga: Yoga | undefined

export * from 'yoga-layout/load'
export { yoga as default }

/** Before Ink draws. Yoga would fetch what it holds itself, and Node load its whole client of HTTP for that. */
export async function readyYoga(): Promise<void> {
  const { fetch } = globalThis
  Object.assign(globalThis, { fetch: undefined })
  try {
    yoga ??= await loadYoga()
  } finally {
    Object.assign(globalThis, { fetch })
  }
}
