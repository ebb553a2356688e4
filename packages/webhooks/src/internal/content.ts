import * as Json from "@tcchat/core/Json"
import { sha256 } from "@tcchat/usersig/Sha256"
import * as Either from "effect/Either"

/** A body: a string, bytes, or the value that a framework has already parsed. */
export type Content = string | Uint8Array | object

export type Fields = Readonly<Record<string, unknown>>

declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean }
) => {
  decode(bytes: Uint8Array): string
}

const isBytes = (content: unknown): content is Uint8Array =>
  Object.prototype.toString.call(content) === "[object Uint8Array]"

export const isFields = (u: unknown): u is Fields => typeof u === "object" && u !== null && !Array.isArray(u)

/** Whether a body is too large. The parser of a parsed body has its own limit. */
export const isLarger = (content: Content, bytes: number): boolean =>
  isBytes(content)
    ? content.length > bytes
    : typeof content === "string" && (content.length > bytes || (content.length * 3 > bytes && size(content) > bytes))

const size = (text: string): number => {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0)!
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Parses a JSON object, optionally after a byte order mark. Integers that a number cannot hold become `bigint`. */
export const parse = (content: unknown): Either.Either<Fields, void> =>
  Either.try((): unknown => {
    const text = isBytes(content) ? new TextDecoder("utf-8", { fatal: true }).decode(content) : content
    return typeof text === "string" ? Json.parse(text.startsWith("\uFEFF") ? text.slice(1) : text) : text
  }).pipe(
    Either.filterOrLeft(isFields, () => undefined),
    Either.mapLeft(() => undefined)
  )

/** A body as a string, or nothing if its bytes are not UTF-8. */
export const textOf = (content: Content): string | undefined =>
  Either.getOrUndefined(
    Either.try(() =>
      typeof content === "string"
        ? content
        : isBytes(content)
          ? new TextDecoder("utf-8", { fatal: true }).decode(content)
          : Json.stringify(content)
    )
  )

/** A string that identifies a body. */
export const digest = (content: Content): string =>
  sha256(typeof content === "string" || isBytes(content) ? content : Json.stringify(content))
