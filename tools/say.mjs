// What the operator sees while waiting. A step that takes longer than three seconds says so, with a running figure.
const terminal = process.stdout.isTTY

export const say = (line) => process.stdout.write(`${line}\n`)

/** Runs `work` and returns its result; prints `label` and the seconds once three have gone by. */
export async function step(label, work) {
  const begin = Date.now()
  const seconds = () => Math.round((Date.now() - begin) / 1000)
  let shown = false
  const tick = setInterval(() => {
    if (seconds() < 3 || (!terminal && seconds() > 3 && seconds() % 10 !== 0)) return
    shown = true
    process.stdout.write(terminal ? `\r${label} … ${seconds()} s` : `${label} … ${seconds()} s\n`)
  }, 1_000)
  try {
    return await work()
  } finally {
    clearInterval(tick)
    if (shown) process.stdout.write(`${terminal ? '\r' : ''}${label}: ${seconds()} s\n`)
  }
}

/** A failure whose message is meant for the operator: one sentence, no stack. */
export class Trouble extends Error {}
