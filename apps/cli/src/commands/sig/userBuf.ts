/** Decodes the `userbuf` of a PrivateMapKey, which contains its room. */
import { Privilege } from "@tcchat/usersig"

export interface Room {
  readonly room: number | string
  readonly privileges: ReadonlyArray<string>
  /** Unix seconds. */
  readonly expiresAt: number
}

const namesOf = (bits: number): ReadonlyArray<string> => {
  if (bits === Privilege.all) return ["all"]
  const { all: _, ...single } = Privilege
  return Object.entries(single)
    .filter(([, bit]) => (bits & bit) !== 0)
    .map(([name]) => name)
}

/** Returns the room of a `userbuf`, if it is one of TRTC. */
export const roomOf = (bytes: Uint8Array): Room | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 23 || bytes[0]! > 1) return undefined
  const offset = 3 + view.getUint16(1)
  if (bytes.length < offset + 20) return undefined
  const [number, expiresAt, bits] = [4, 8, 12].map((at) => view.getUint32(offset + at)) as [number, number, number]
  if (bytes[0] === 0)
    return bytes.length === offset + 20 ? { room: number, privileges: namesOf(bits), expiresAt } : undefined
  if (bytes.length < offset + 22) return undefined
  const length = view.getUint16(offset + 20)
  if (bytes.length !== offset + 22 + length) return undefined
  return { room: new TextDecoder().decode(bytes.subarray(offset + 22)), privileges: namesOf(bits), expiresAt }
}
