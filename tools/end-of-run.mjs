// A jest reporter. A spec that leaves something running would keep the whole run waiting for ever; here it fails instead.
const PATIENCE_MS = 10_000

export default class EndOfRun {
  onRunComplete() {
    const end = () => {
      process.stderr.write('A spec left something running. Find it with: npm test -- <path> --detectOpenHandles\n')
      process.exit(1)
    }
    setTimeout(end, PATIENCE_MS).unref()
  }
}
