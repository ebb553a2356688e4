import { beginning, shortened } from "./bounded.js"

const mark = "<redacted>"

const quote = String.raw`(?:\\*["']|%(?:25)*22)`
const equals = String.raw`\s*(?:=|%(?:25)*3d)\s*`
const colon = String.raw`\s*(?::|%(?:25)*3a)\s*`

/** Matches the values that follow these names. */
const behind = (names: string, between: string): RegExp =>
  new RegExp(`((?:${names})(?:${between}))[^&\\s"'<>\\\\]+`, "gi")

/** Matches a UserSig by its name, as URLs and JSON write it. */
const named = behind("usersig", `${equals}${quote}?|${quote}${colon}${quote}`)

/** Minimum length of the parts of a UserSig that are redacted; shorter ones occur in other texts by chance. */
const least = 8

/** Number of rolling hash values; a power of two. */
const sums = 1 << 16

/** Adds a character to the rolling hash of the last four. */
const rolled = (sum: number, code: number): number => ((sum << 4) ^ code) & (sums - 1)

/** The parts of one UserSig in all encodings. */
interface Parts {
  readonly userSig: string
  readonly known: ReadonlySet<string>
  /** Marks the hash values of parts, so that few positions of a text need an exact comparison. */
  readonly ends: Uint8Array
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/**
 * The possible base64 encodings of a UserSig within a longer text: one for each bit offset at which it can begin.
 */
const base64Of = (userSig: string): ReadonlyArray<string> => {
  const bits = Array.from(userSig, (character) => character.charCodeAt(0).toString(2).padStart(8, "0")).join("")
  return [0, 2, 4].map((begin) =>
    Array.from(bits.slice(begin).match(/.{6}/g) ?? [], (six) => base64Alphabet[Number.parseInt(six, 2)]).join("")
  )
}

const partsOf = (userSig: string): Parts => {
  const base64 = base64Of(userSig)
  const forUrls = base64.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))
  const known = new Set<string>()
  const ends = new Uint8Array(sums)
  for (const form of new Set([userSig, ...base64, ...forUrls])) {
    let sum = 0
    for (let end = 1; end <= form.length; end++) {
      sum = rolled(sum, form.charCodeAt(end - 1))
      if (end < least) continue
      known.add(form.slice(end - least, end))
      ends[sum] = 1
    }
  }
  return { userSig, known, ends }
}

/** The parts of the last UserSig: one serves many calls. */
let kept: Parts | undefined

const partsFor = (userSig: string): Parts => (kept?.userSig === userSig ? kept : (kept = partsOf(userSig)))

/** A character escaped for URLs (once or several times), JSON or HTML; a lone backslash escapes the next character. */
const escape = /%(?:25)*([0-9a-f]{2})|\\+(?:u00([0-9a-f]{2}))?|&#(?:x0*([0-9a-f]{2})|0*(\d{2,3}));/iy

const isEscape = (code: number): boolean => code === 0x25 || code === 0x5c || code === 0x26

/** Redacts all parts of a UserSig in one pass over the text, decoding escaped characters. */
const withoutParts = (text: string, { ends, known }: Parts): string => {
  // Ring buffers of the last characters and where they start.
  const codes = new Uint16Array(least)
  const starts = new Uint32Array(least)
  let read = 0
  let sum = 0
  let out = ""
  let struck = 0
  for (let at = 0; at < text.length;) {
    const start = at
    let code = text.charCodeAt(at++)
    if (isEscape(code)) {
      escape.lastIndex = start
      const found = escape.exec(text)
      if (found !== null) {
        const [whole, url, json, hex, decimal] = found
        at = start + whole.length
        const digits = url ?? json ?? hex
        if (digits !== undefined) code = Number.parseInt(digits, 16)
        else if (decimal !== undefined) code = Number(decimal)
        else continue
      }
    }
    codes[read % least] = code
    starts[read % least] = start
    read++
    sum = rolled(sum, code)
    if (ends[sum] === 0 || read < least) continue
    const first = read % least
    const from = starts[first]!
    const part =
      at - from === least
        ? text.slice(from, at)
        : String.fromCharCode(...codes.subarray(first), ...codes.subarray(0, first))
    if (!known.has(part)) continue
    if (struck === 0 || from > struck) out += text.slice(struck, from) + mark
    struck = at
  }
  return struck === 0 ? text : out + text.slice(struck)
}

/**
 * Redacts a UserSig in a text from outside, whole or truncated, escaped or in base64. Error pages of proxies contain the URL.
 */
export const scrub = (text: string, userSig: string): string => {
  const unnamed = text.replace(named, `$1${mark}`)
  if (userSig.length >= least) return withoutParts(unnamed, partsFor(userSig))
  return userSig === "" ? unnamed : unnamed.replaceAll(userSig, mark)
}

/** Maximum number of characters of a text that are scanned before it is truncated. */
const reach = 0x1_0000

/** Returns the beginning of a text from outside, with the UserSig redacted, whole or in part. */
export const snippet = (text: string, userSig: string, length: number): string =>
  beginning(scrub(text.slice(0, reach), userSig), length)

const names = "user_?sig|secret(?:_?key)?|private_?key|api_?key|password|passwd|pwd|token|signature"

/** Patterns of secrets, and their replacements. */
const suspicious: ReadonlyArray<readonly [RegExp, string]> = [
  [/-----BEGIN[^]*?(?:-----END[^-]*-----|$)/g, mark],
  // User name and password in a URL; what follows a colon may also be a port.
  [/(:\/\/)(?:[^\s/?#:@"'<>]{0,256}:(?!\d+(?:[/?#]|$))[^\s"'<>]{1,256}|[^\s/?#"'<>]{1,256})@/g, `$1${mark}@`],
  [/\b((?:bearer|authorization\s*[:=]\s*["']?\w+)(?:\s+|%20|\+))[^\s"'<>,;]+/gi, `$1${mark}`],
  [behind(names, `${quote}?(?:${equals}|${colon})${quote}?`), `$1${mark}`],
  // A UserSig begins with the two bytes of a zlib header, at any compression level.
  [/e(?:A[E-H]|F[4-7]|J[w-z]|N[o-r])(?:[\w*+/=-]|%(?:25)*[0-9a-fA-F]{2}){37,}/g, mark],
  // A secret key, or any other 32 bytes in hexadecimal.
  [/[0-9a-f]{64,}/gi, mark],
  // Any other long run without spaces, such as base64 of a UserSig.
  [/[\w*+/=%-]{120,}/g, mark]
]

/** Redacts everything that looks like a secret in a message from outside, and truncates it. */
export const scrubText = (text: string, length = 500): string =>
  shortened(
    suspicious.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text.slice(0, reach)),
    length
  )
