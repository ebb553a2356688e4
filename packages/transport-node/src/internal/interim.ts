import type * as net from "node:net"

/** Maximum size of an interim response in bytes. */
const longest = 16_384

/** Where the interim response at the start of the bytes ends: 0 if there is none, `undefined` if more bytes are needed. */
const endOfInterim = (bytes: Buffer): number | undefined => {
  const isWhole = bytes.length >= "HTTP/1.1 100".length
  // 101 is not an interim response: what follows would not be HTTP.
  const isFinal = isWhole && (bytes.toString("latin1", 9, 10) !== "1" || bytes.toString("latin1", 10, 12) === "01")
  if (isFinal || bytes[0] !== "H".charCodeAt(0) || bytes.length >= longest) return 0
  const end = bytes.indexOf("\r\n\r\n")
  return end < 0 ? undefined : end + 4
}

/**
 * Hides interim responses from undici, which treats `100 Continue` as a protocol error: a client must be able to parse them,
 * expected or not (RFC 9110, section 15.2).
 *
 * Requests are not pipelined, so every write starts a request, and the next bytes read are the start of its response.
 */
export const passOverInterim = (socket: net.Socket): void => {
  // oxlint-disable-next-line typescript/unbound-method -- both are called on the socket.
  const { read, write } = socket
  let atStart = false
  let held: Buffer | undefined
  socket.write = function (this: net.Socket, ...written: Parameters<typeof write>) {
    atStart = true
    return write.apply(this, written)
  } as typeof write
  socket.read = (size) => {
    for (let bytes: Buffer | null = read.call(socket, size); bytes !== null; bytes = read.call(socket, size)) {
      if (!atStart) return bytes
      let rest = held === undefined ? bytes : Buffer.concat([held, bytes])
      held = undefined
      while (rest.length > 0) {
        const end = endOfInterim(rest)
        if (end === 0) {
          atStart = false
          return rest
        }
        if (end === undefined) {
          held = rest
          break
        }
        rest = rest.subarray(end)
      }
    }
    return null
  }
}
