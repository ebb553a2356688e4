/** The commands that make, read and check UserSigs. */
import { Privilege } from "@tcchat/usersig"
import type { Command, Option } from "../../Command.js"
import { keyOptions } from "../../options.js"

const timeOption = (docs: string): Option => ({
  name: "time",
  value: { kind: "integer", shown: "SECONDS", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
  docs,
  section: "Options"
})

const userSigArgument = {
  name: "USERSIG",
  docs: "The UserSig, or a URL that has it; standard input if it is left out or -.",
  optional: true
}

const sign: Command = {
  name: "sign",
  summary: "Makes a UserSig for a user, or a PrivateMapKey for a user in a room of TRTC.",
  detail: async () => ({
    description: "Prints nothing but the ticket. Whoever has it can log in as the user until it ends.",
    arguments: [{ name: "USER", docs: "The user id, at most 64 bytes; the service documents 32." }],
    options: [
      {
        name: "expire",
        value: { kind: "duration", shown: "TIME" },
        docs: "How long it is valid, such as 300s, 12h or 30d; 1d if not given.",
        section: "Options"
      },
      timeOption("When it is issued, in Unix seconds; now if not given."),
      {
        name: "room-id",
        value: { kind: "integer", shown: "NUMBER", minimum: 0, maximum: 0xff_ff_ff_ff },
        docs: "Makes a PrivateMapKey for the room of this number.",
        section: "Options"
      },
      {
        name: "room-name",
        value: { kind: "text", shown: "TEXT" },
        docs: "Makes a PrivateMapKey for the room of this name.",
        section: "Options"
      },
      {
        name: "privilege",
        value: { kind: "choice", values: Object.keys(Privilege) },
        many: true,
        docs: "What the user may do in the room; give it once for each; all if not given.",
        section: "Options"
      },
      ...keyOptions
    ],
    examples: ["tcchat sig sign alice --expire 12h", "tcchat sig sign alice --room-id 42 --privilege enterRoom"],
    load: async () => (await import("./program.js")).sign
  })
}

const decode: Command = {
  name: "decode",
  summary: "Shows what a UserSig says, whoever made it. Needs no key.",
  detail: async () => ({
    arguments: [userSigArgument],
    options: [timeOption("The time to compare with, in Unix seconds; now if not given.")],
    examples: ["tcchat sig decode < ticket.txt"],
    load: async () => (await import("./program.js")).decode
  })
}

const verify: Command = {
  name: "verify",
  summary: "Checks a UserSig as the service does, and names the code that the service would respond with.",
  detail: async () => ({
    description: "Exit status 0 when it is accepted, 1 when it is refused.",
    arguments: [userSigArgument],
    options: [
      {
        name: "user-id",
        value: { kind: "text", shown: "USER" },
        docs: "The user who wants to log in with it; anyone if not given.",
        section: "Options"
      },
      timeOption("The time at which it is checked, in Unix seconds; now if not given."),
      { name: "private-map-key", docs: "It is a PrivateMapKey for a room of TRTC.", section: "Options" },
      ...keyOptions
    ],
    examples: ["tcchat sig verify --user-id alice < ticket.txt"],
    load: async () => (await import("./program.js")).verify
  })
}

/** The commands of `tcchat sig`. */
export const sig: ReadonlyArray<Command> = [sign, decode, verify]
