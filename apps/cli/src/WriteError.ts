/** Explains why stdout or a file cannot be written. */
import type { CliError } from "./CliError.js"

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left",
  EDQUOT: "the quota is used up",
  EFBIG: "the file would be too large",
  EROFS: "the file system is read-only",
  EACCES: "permission denied",
  EPERM: "not permitted",
  ENOENT: "its folder does not exist",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder"
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "unknown reason"

/** A sentence that says that something cannot be written or removed, and why. */
export const sentence = (what: string, error: unknown, done: "written" | "removed" = "written"): string => {
  const code = codeOf(error)
  const reason = reasons[code]
  return `${what} cannot be ${done}: ${reason === undefined ? code : `${reason} (${code})`}.`
}

/** The error of stdout that cannot be written. */
export const outputError = (error: unknown): Pick<CliError, "kind" | "message"> => ({
  kind: ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error)) ? "ReaderGone" : "Output",
  message: sentence("The output", error)
})
