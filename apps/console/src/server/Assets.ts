/** The files of the page, which are part of the program. */
import { css, html, icon, script } from "virtual:page"
import { reply, type Reply } from "./Exchange.js"

const files: Readonly<Record<string, Reply>> = {
  "/": reply(200, "text/html; charset=utf-8", html),
  "/page.js": reply(200, "text/javascript; charset=utf-8", script),
  "/page.css": reply(200, "text/css; charset=utf-8", css),
  "/icon.svg": reply(200, "image/svg+xml", icon)
}

/** What the notices for strangers are made of. */
const open = new Set(["/page.css", "/icon.svg"])

export const fileOf = (path: string): Reply | undefined => (Object.hasOwn(files, path) ? files[path] : undefined)

/** Whether a file is given to those without a session too. */
export const isOpen = (path: string): boolean => open.has(path)
