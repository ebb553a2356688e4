/** The files of the page, which are part of the program. */
import { css, html, icon, script } from "virtual:page"
import { response, type Response } from "./Exchange.js"

const files: Readonly<Record<string, Response>> = {
  "/": response(200, "text/html; charset=utf-8", html),
  "/page.js": response(200, "text/javascript; charset=utf-8", script),
  "/page.css": response(200, "text/css; charset=utf-8", css),
  "/icon.svg": response(200, "image/svg+xml", icon)
}

/** What the notices for strangers are made of. */
const open = new Set(["/page.css", "/icon.svg"])

export const fileOf = (path: string): Response | undefined => (Object.hasOwn(files, path) ? files[path] : undefined)

/** Whether a file is given to those without a session too. */
export const isOpen = (path: string): boolean => open.has(path)
