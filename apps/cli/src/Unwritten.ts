/** Why something cannot be written: the response on stdout, or a file. */
import type { CliError } from "./CliError.js"

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left",
  EDQUOT: "the quota is used up",
  EFBIG: "a file may not become that large",
  EROFS: "the file system can only be read",
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder"
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown reason"

/** Says that something cannot be written, and why. */
export const sentence = (what: string, error: unknown): string => {
  const code = codeOf(error)
  const reason = reasons[code]
  return `${what} cannot be written: ${reason === undefined ? code : `${reason} (${code})`}.`
}

/** What is said when the response cannot be written. */
export const mistakeOf = (error: unknown): Pick<CliError, "kind" | "message"> => ({
  kind: ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error)) ? "ReaderGone" : "Output",
  message: sentence("The output", error)
})
