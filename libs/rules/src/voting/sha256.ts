// SHA-256 (FIPS 180-4), here because the rules may import nothing and the browser's own digest is asynchronous.
// It serves ties broken by a published seed: anyone can check the order with a command line.

/** The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text))
  const state = Uint32Array.from(INITIAL)
  const words = new Uint32Array(64)
  for (let at = 0; at < message.length; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = readWord(message, at + i * 4)
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15]!
      const b = words[i - 2]!
      words[i] =
        words[i - 16]! +
        (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) +
        words[i - 7]! +
        (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
    }
    compress(state, words)
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number]
  for (let i = 0; i < 64; i++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + CONSTANTS[i]! + words[i]!) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = state[i]! + word))
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n)
  return whole
}

const readWord = (bytes: Uint8Array, at: number) =>
  (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

// The first 32 bits of the fractional parts of the square and cube roots of the first primes, as the standard says.
const PRIMES = Array.from({ length: 311 }, (_, i) => i + 2).filter((n) => isPrime(n))
const INITIAL = PRIMES.slice(0, 8).map((p) => rootBits(BigInt(p), 2n))
const CONSTANTS = Uint32Array.from(PRIMES.slice(0, 64).map((p) => rootBits(BigInt(p), 3n)))

function isPrime(n: number): boolean {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return false
  return true
}

/** floor(root * 2^32) mod 2^32, by bisection over integers. */
function rootBits(value: bigint, degree: bigint): number {
  const goal = value << (32n * degree)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** degree <= goal) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}
