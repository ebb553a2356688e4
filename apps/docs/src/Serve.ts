/** Serves the built site as a host of static files does. */
import { existsSync, readFileSync, statSync } from "node:fs"
import * as http from "node:http"
import type { AddressInfo } from "node:net"
import { extname, join, normalize } from "node:path"

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".md": "text/markdown; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp"
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile()

/** The file that an address leads to, with `.html` left out of addresses. */
const fileOf = (folder: string, address: string): string | undefined => {
  const path = join(folder, normalize(decodeURIComponent(address)))
  return [path, `${path}.html`, join(path, "index.html")].find(isFile)
}

export interface Served {
  readonly origin: string
  readonly close: () => void
}

export const serve = async (folder: string): Promise<Served> => {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const file = fileOf(folder, pathname)
    const shown = file ?? join(folder, "404.html")
    response
      .writeHead(file === undefined ? 404 : 200, {
        "content-type": types[extname(shown)] ?? "application/octet-stream"
      })
      .end(readFileSync(shown))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    }
  }
}
