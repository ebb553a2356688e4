import type { Detail } from "../../Command.js"

/** The command `tcchat openapi`. */
export const openapi: Detail = {
  description:
    "The document has every call and every webhook with its fields, limits, error codes and an example; what OpenAPI has no word for, such as the rate limit and whether a call may be repeated, is in fields that begin with x-tcchat-. Generators make clients of it in other languages. The package tcchat holds the same document: tcchat/openapi.json.",
  options: [
    {
      name: "out",
      value: { kind: "string", shown: "FILE" },
      docs: "File to write the document to, instead of stdout; YAML if its name ends in .yaml or .yml.",
      section: "Output"
    },
    {
      name: "credentials",
      value: { kind: "choice", values: ["security", "parameters"] },
      docs: "Where the SDKAppID, the admin account and the UserSig are: in security schemes, which is the default, or in parameters of each call that refer to the variables sdkappid, identifier and usersig, for Bruno and Postman.",
      section: "Options"
    },
    { name: "yaml", docs: "Write YAML instead of JSON.", section: "Output" }
  ],
  examples: [
    "tcchat openapi --out openapi.json",
    "tcchat openapi --yaml",
    "tcchat openapi --credentials parameters --out bruno.json"
  ],
  load: async () => (await import("./program.js")).run
}
