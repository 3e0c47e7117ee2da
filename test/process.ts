import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export interface Running {
  readonly process: ChildProcess
  /** What it wrote, both streams: for looking at its log. */
  log(): string
  /** Ends it as an operator does, and says with which code it ended. */
  stop(): Promise<number | null>
}

/** A built program of ours as a process of its own, as soon as it has said that it is `ready`. */
export async function startProcess(
  file: string,
  env: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<Running & { said: RegExpExecArray }> {
  const child = spawn(process.execPath, [file], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let written = ''
  const said = await new Promise<RegExpExecArray>((resolve, reject) => {
    const heard = (chunk: Buffer): void => {
      written += chunk.toString()
      const found = ready.exec(written)
      if (found) resolve(found)
    }
    child.stdout.on('data', heard)
    child.stderr.on('data', heard)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}: ${written}`)))
  })
  return {
    process: child,
    said,
    log: () => written,
    async stop() {
      if (child.exitCode !== null) return child.exitCode
      child.kill('SIGTERM')
      await once(child, 'exit')
      return child.exitCode
    },
  }
}
