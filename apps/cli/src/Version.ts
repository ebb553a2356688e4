/** The version of the program, which its build fills in. */
export const version = process.env.TCCHAT_VERSION ?? "unknown"
