import { beginning, shortened } from "./bounded.js"

const mark = "<redacted>"

const quote = String.raw`(?:\\*["']|%(?:25)*22)`
const equals = String.raw`\s*(?:=|%(?:25)*3d)\s*`
const colon = String.raw`\s*(?::|%(?:25)*3a)\s*`

/** The values that stand behind names, with what is between the two. */
const behind = (names: string, between: string): RegExp =>
  new RegExp(`((?:${names})(?:${between}))[^&\\s"'<>\\\\]+`, "gi")

/** A signature by its name, as URLs and JSON write it. */
const named = behind("usersig", `${equals}${quote}?|${quote}${colon}${quote}`)

/** Parts of a signature from so many characters on are struck out; shorter ones stand in other texts by chance. */
const least = 8

/** Sums of the last characters of a part; a power of two. */
const sums = 1 << 16

/** Takes one more character into the sum over the last four. */
const rolled = (sum: number, code: number): number => ((sum << 4) ^ code) & (sums - 1)

/** The parts of one signature in all its forms. */
interface Parts {
  readonly userSig: string
  readonly known: ReadonlySet<string>
  /** Marks the sums that parts have, so that few places of a text need a closer look. */
  readonly ends: Uint8Array
}

const base64Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

/**
 * What the base64 of a text contains of a signature that the text contains: one form for each of the bits at which the
 * first whole character can begin.
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

/** One signature serves for many calls, so its parts are kept. */
let kept: Parts | undefined

const partsFor = (userSig: string): Parts => (kept?.userSig === userSig ? kept : (kept = partsOf(userSig)))

/** A character as URLs escape it, once or several times, or JSON, or HTML; backslashes alone escape what follows. */
const escape = /%(?:25)*([0-9a-f]{2})|\\+(?:u00([0-9a-f]{2}))?|&#(?:x0*([0-9a-f]{2})|0*(\d{2,3}));/iy

const isEscape = (code: number): boolean => code === 0x25 || code === 0x5c || code === 0x26

/** Strikes out all parts of a signature in one pass over the text, reading escaped characters as what they stand for. */
const withoutParts = (text: string, { ends, known }: Parts): string => {
  // The last characters and where they begin, in rings.
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
 * Strikes a signature out of a text that came from outside, wherever it stands in it: whole or cut, escaped or in base64.
 * Error pages of proxies repeat the URL.
 */
export const scrub = (text: string, userSig: string): string => {
  const unnamed = text.replace(named, `$1${mark}`)
  if (userSig.length >= least) return withoutParts(unnamed, partsFor(userSig))
  return userSig === "" ? unnamed : unnamed.replaceAll(userSig, mark)
}

/** Characters of a text that are looked at for a short one, so that it does not end within a secret. */
const reach = 0x1_0000

/** Returns the beginning of a text from outside, without a signature that stands there whole or in part. */
export const snippet = (text: string, userSig: string, length: number): string =>
  beginning(scrub(text.slice(0, reach), userSig), length)

const names = "user_?sig|secret(?:_?key)?|private_?key|api_?key|password|passwd|pwd|token|signature"

/** What looks like a secret, and what is left of it. */
const suspicious: ReadonlyArray<readonly [RegExp, string]> = [
  [/-----BEGIN[^]*?(?:-----END[^-]*-----|$)/g, mark],
  // A name and a password in a URL; behind a colon there may be a port, too.
  [/(:\/\/)(?:[^\s/?#:@"'<>]{0,256}:(?!\d+(?:[/?#]|$))[^\s"'<>]{1,256}|[^\s/?#"'<>]{1,256})@/g, `$1${mark}@`],
  [/\b((?:bearer|authorization\s*[:=]\s*["']?\w+)(?:\s+|%20|\+))[^\s"'<>,;]+/gi, `$1${mark}`],
  [behind(names, `${quote}?(?:${equals}|${colon})${quote}?`), `$1${mark}`],
  // A UserSig begins with the two bytes of zlib, whatever it is compressed with.
  [/e(?:A[E-H]|F[4-7]|J[w-z]|N[o-r])(?:[\w*+/=-]|%(?:25)*[0-9a-fA-F]{2}){37,}/g, mark],
  // A secret key, or other 32 bytes.
  [/[0-9a-f]{64,}/gi, mark],
  // Whatever else is so long and has nothing to read in it, such as base64 of a UserSig.
  [/[\w*+/=%-]{120,}/g, mark]
]

/** Strikes out of a message of somebody else what looks like a secret, and keeps at most so many characters of it. */
export const scrubText = (text: string, length = 500): string =>
  shortened(
    suspicious.reduce((kept, [pattern, instead]) => kept.replace(pattern, instead), text.slice(0, reach)),
    length
  )
