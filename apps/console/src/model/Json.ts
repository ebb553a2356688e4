/** JSON without loss: integers keep all their digits, and an error names its line and column. */

export type Json = null | boolean | number | bigint | string | JsonArray | JsonObject
export type JsonArray = ReadonlyArray<Json>
export interface JsonObject {
  readonly [name: string]: Json
}

export interface Mistake {
  readonly message: string
  readonly offset: number
  /** Both counted from 1. */
  readonly line: number
  readonly column: number
}

export type Parsed = { readonly ok: true; readonly value: Json } | { readonly ok: false; readonly mistake: Mistake }

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

export const isArray = (value: Json | undefined): value is JsonArray => Array.isArray(value)

class Stop extends Error {
  constructor(
    override readonly message: string,
    readonly offset: number
  ) {
    super(message)
  }
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t"
}

const numberText = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const digits = /^-?\d+$/

/** Deeper JSON is not a request, and would overflow the stack. */
const deepest = 200

/** The number that a string contains: an integer beyond 53 bits keeps its digits as a bigint. */
export const numberOf = (text: string): number | bigint => {
  const number = Number(text)
  return digits.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}

class Reader {
  #at = 0

  constructor(readonly text: string) {}

  whole(): Json {
    this.#space()
    if (this.#at === this.text.length) throw new Stop("Nothing here; an object begins with {", 0)
    const value = this.#value(0)
    this.#space()
    if (this.#at < this.text.length) throw new Stop(`${this.#here()} follows the end of the value`, this.#at)
    return value
  }

  #space(): void {
    while (/[\s\uFEFF]/.test(this.text.charAt(this.#at))) this.#at++
  }

  #here(): string {
    const character = this.text.charAt(this.#at)
    return character === "" ? "The end" : character
  }

  #expected(what: string): never {
    const end = this.#at >= this.text.length
    throw new Stop(end ? `The JSON ends where ${what} is expected` : `Expected ${what}, not ${this.#here()}`, this.#at)
  }

  #value(depth: number): Json {
    if (depth > deepest) throw new Stop("The JSON is nested too deeply", this.#at)
    const character = this.text.charAt(this.#at)
    if (character === "{") return this.#object(depth)
    if (character === "[") return this.#array(depth)
    if (character === '"') return this.#string()
    for (const [word, value] of [
      ["true", true],
      ["false", false],
      ["null", null]
    ] as const)
      if (this.text.startsWith(word, this.#at)) {
        this.#at += word.length
        return value
      }
    return this.#number()
  }

  #number(): number | bigint {
    numberText.lastIndex = this.#at
    const [found] = numberText.exec(this.text) ?? []
    if (found === undefined) {
      if (this.text.charAt(this.#at) === "'") this.#expected('a value; strings are written in double quotes ("")')
      this.#expected("a value")
    }
    this.#at += found.length
    if (/[\w.]/.test(this.text.charAt(this.#at))) this.#expected("the end of the number")
    return numberOf(found)
  }

  #string(): string {
    const start = this.#at++
    let text = ""
    for (;;) {
      const character = this.text.charAt(this.#at)
      if (character === "") throw new Stop('The string that begins here has no closing "', start)
      if (character === '"') break
      if (character < " ") throw new Stop("A line break or tab within a string is written \\n or \\t", this.#at)
      this.#at++
      if (character !== "\\") {
        text += character
        continue
      }
      const escape = this.text.charAt(this.#at)
      const code = /^u([\da-fA-F]{4})/.exec(this.text.slice(this.#at, this.#at + 5))?.[1]
      if (code !== undefined) {
        text += String.fromCharCode(Number.parseInt(code, 16))
        this.#at += 5
      } else if (Object.hasOwn(escapes, escape)) {
        text += escapes[escape]!
        this.#at++
      } else throw new Stop("A backslash is written as \\\\", this.#at - 1)
    }
    this.#at++
    return text
  }

  #array(depth: number): JsonArray {
    this.#at++
    const items: Array<Json> = []
    this.#space()
    if (this.text.charAt(this.#at) === "]") {
      this.#at++
      return items
    }
    for (;;) {
      this.#space()
      items.push(this.#value(depth + 1))
      this.#space()
      const character = this.text.charAt(this.#at)
      if (character !== "," && character !== "]") this.#expected(", or ]")
      this.#at++
      if (character === "]") return items
      this.#noTrailingComma("]")
    }
  }

  #object(depth: number): JsonObject {
    this.#at++
    const fields = new Map<string, Json>()
    this.#space()
    if (this.text.charAt(this.#at) === "}") {
      this.#at++
      return {}
    }
    for (;;) {
      this.#space()
      const start = this.#at
      if (this.text.charAt(this.#at) !== '"') this.#expected("a field name in double quotes")
      const name = this.#string()
      if (fields.has(name)) throw new Stop(`The field ${name} is given twice`, start)
      this.#space()
      if (this.text.charAt(this.#at) !== ":") this.#expected(": behind the field name")
      this.#at++
      this.#space()
      fields.set(name, this.#value(depth + 1))
      this.#space()
      const character = this.text.charAt(this.#at)
      if (character !== "," && character !== "}") this.#expected(", or }")
      this.#at++
      if (character === "}") return Object.fromEntries(fields)
      this.#noTrailingComma("}")
    }
  }

  #noTrailingComma(end: "]" | "}"): void {
    const comma = this.#at - 1
    this.#space()
    if (this.text.charAt(this.#at) === end) throw new Stop(`Remove the comma before ${end}`, comma)
  }
}

/** Parses JSON. */
export const parse = (text: string): Parsed => {
  try {
    return { ok: true, value: new Reader(text).whole() }
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const { message, offset } = error
    const before = text.slice(0, offset).split("\n")
    return { ok: false, mistake: { message, offset, line: before.length, column: before.at(-1)!.length + 1 } }
  }
}

/** Writes a value, on several lines unless `indent` is empty. */
export const print = (value: Json, indent = "  ", margin = ""): string => {
  if (typeof value === "bigint") return String(value)
  if (isArray(value) || isObject(value)) {
    const inner = margin + indent
    const [open, close] = isArray(value) ? "[]" : "{}"
    const parts = isArray(value)
      ? value.map((item) => print(item, indent, inner))
      : Object.entries(value).map(
          ([name, item]) => `${JSON.stringify(name)}:${indent === "" ? "" : " "}${print(item, indent, inner)}`
        )
    if (parts.length === 0) return `${open}${close}`
    return indent === ""
      ? `${open}${parts.join(",")}${close}`
      : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`
  }
  return JSON.stringify(value)
}

/** Checks whether two values are the same; the order of fields does not count. */
export const same = (a: Json | undefined, b: Json | undefined): boolean => {
  if (isArray(a) && isArray(b)) return a.length === b.length && a.every((item, index) => same(item, b[index]))
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a)
    return names.length === Object.keys(b).length && names.every((name) => same(a[name], b[name]))
  }
  return Object.is(a, b)
}
