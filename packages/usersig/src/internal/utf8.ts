declare const TextEncoder: new () => {
  encode(text: string): Uint8Array
  encodeInto(text: string, into: Uint8Array): { readonly written: number }
}
declare const TextDecoder: new (
  label: string,
  options: { readonly fatal: boolean; readonly ignoreBOM: boolean }
) => { decode(bytes: Uint8Array): string }

const encoder = /* @__PURE__ */ new TextEncoder()
const decoder = /* @__PURE__ */ new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

/** Encodes a string into new bytes. */
export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text)

/** Encodes a string into the beginning of a buffer, without an allocation, and returns its size. */
export const encodeUtf8Into = (text: string, into: Uint8Array): number => encoder.encodeInto(text, into).written

/** Decodes UTF-8; throws for invalid bytes. */
export const decodeUtf8 = (bytes: Uint8Array): string => decoder.decode(bytes)
