import * as zlib from "node:zlib"

type Done = (error: Error | null, decoded: Buffer) => void

/** Decodes one `content-encoding`; an unknown one, such as `identity`, changes nothing. */
export const decompress = (encoding: string, bytes: Buffer, maxOutputLength: number, done: Done): void => {
  switch (encoding.trim().toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return zlib.gunzip(bytes, { maxOutputLength }, done)
    case "deflate":
      // Some servers send raw deflate under this name; the first byte distinguishes the two formats.
      return (bytes[0]! & 0x0f) === 8
        ? zlib.inflate(bytes, { maxOutputLength }, done)
        : zlib.inflateRaw(bytes, { maxOutputLength }, done)
    case "br":
      return zlib.brotliDecompress(bytes, { maxOutputLength }, done)
    default:
      return done(null, bytes)
  }
}
