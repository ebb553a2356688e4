/** A local package registry: it serves the tarballs, and redirects requests for other packages to the real registry. */
import { createHash } from "node:crypto"
import { once } from "node:events"
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { basename } from "node:path"
import { run } from "./Command.js"

export interface Registry {
  readonly url: string
  readonly close: () => Promise<void>
}

interface Packed {
  readonly name: string
  readonly version: string
}

const manifestOf = async (tarball: string): Promise<Packed> =>
  JSON.parse(await run("tar", ["-xzOf", tarball, "package/package.json"])) as Packed

/** Metadata of a package with one version, old enough for package managers with a minimum release age. */
const packument = (manifest: Packed, tarball: string, bytes: Buffer) => {
  const { name, version } = manifest
  const digest = (algorithm: string, encoding: "base64" | "hex") => createHash(algorithm).update(bytes).digest(encoding)
  const dist = { tarball, integrity: `sha512-${digest("sha512", "base64")}`, shasum: digest("sha1", "hex") }
  const time = { [version]: "2020-01-01T00:00:00.000Z" }
  return { name, "dist-tags": { latest: version }, versions: { [version]: { ...manifest, dist } }, time }
}

/** Serves packed packages on the loopback interface; the real registry is the one that npm is configured to use. */
export const serve = async (tarballs: ReadonlyArray<string>): Promise<Registry> => {
  const upstream = (await run("npm", ["config", "get", "registry"])).trim().replace(/\/$/, "")
  const responses = new Map<string, string | Buffer>()
  const server = createServer(({ url = "/" }, response) => {
    const body = responses.get(decodeURIComponent(url))
    if (body === undefined) response.writeHead(307, { location: `${upstream}${url}` }).end()
    else response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" }).end(body)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  for (const file of tarballs) {
    const manifest = await manifestOf(file)
    const bytes = readFileSync(file)
    const path = `/${manifest.name}/-/${basename(file)}`
    responses.set(path, bytes)
    responses.set(`/${manifest.name}`, JSON.stringify(packument(manifest, `${url}${path}`, bytes)))
  }
  return {
    url,
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, "close")
    }
  }
}
