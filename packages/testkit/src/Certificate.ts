/**
 * Certificates for test servers, made at run time, so that no key is in a file and no program besides Node is needed.
 */
import { type KeyObject, generateKeyPairSync, randomBytes, sign } from "node:crypto"

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly cert: string
  readonly key: string
}

/** One value of DER: its tag, the length of its content, its content. */
const der = (tag: number, ...parts: ReadonlyArray<Uint8Array>): Buffer => {
  const content = Buffer.concat(parts)
  const size = content.length
  const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

const sequence = (...parts: ReadonlyArray<Uint8Array>) => der(0x30, ...parts)
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"))
const octets = (content: Uint8Array) => der(0x04, content)
const isTrue = der(0x01, Buffer.from([0xff]))

const algorithm = sequence(oid("2a8648ce3d040302")) // ecdsa-with-SHA256
const commonName = (name: string) => sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(name)))))

const time = (at: Date) => der(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, "").slice(2, 14)}Z`))

const alternativeName = (host: string) =>
  /^[\d.]+$/.test(host) ? der(0x87, Buffer.from(host.split(".").map(Number))) : der(0x82, Buffer.from(host))

const pem = (content: Buffer) => {
  const lines = content.toString("base64").match(/.{1,64}/g) ?? []
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n")
}

const day = 86_400_000

const sealed = (subject: KeyObject, issuer: KeyObject, hosts: ReadonlyArray<string>, expires: Date): string => {
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), // version 3
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    commonName("tcchat test"),
    sequence(time(new Date(Date.now() - 2 * day)), time(expires)),
    commonName("tcchat test"),
    subject.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      sequence(
        sequence(oid("551d13"), isTrue, octets(sequence(isTrue))), // basic constraints: an authority
        sequence(oid("551d11"), octets(sequence(...hosts.map(alternativeName))))
      )
    )
  )
  return pem(sequence(content, algorithm, der(0x03, Buffer.from([0]), sign("sha256", content, issuer))))
}

/** Makes a certificate that is its own authority. */
export const selfSigned = (
  hosts: ReadonlyArray<string> = ["localhost", "127.0.0.1"],
  expires: Date = new Date(Date.now() + day)
): Certificate => {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  return {
    cert: sealed(publicKey, privateKey, hosts, expires),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString()
  }
}
