// Health check: exit code 0 where the address answers 200, else 1.
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(2_500) }).catch(() => null)
process.exit(response?.status === 200 ? 0 : 1)
