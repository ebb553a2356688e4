/** The commands that sign, decode and verify UserSigs. */
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
  docs: "The UserSig, or a URL that contains it; standard input if not given or -.",
  optional: true
}

const sign: Command = {
  name: "sign",
  summary: "Signs a UserSig for a user, or a PrivateMapKey for a user in a room of TRTC.",
  detail: async () => ({
    description: "Prints nothing but the UserSig. Whoever has it can log in as the user until it expires.",
    arguments: [{ name: "USER", docs: "The UserID, at most 64 bytes; the service documents 32." }],
    options: [
      {
        name: "expire",
        value: { kind: "duration", shown: "TIME" },
        docs: "Time until it expires, such as 300s, 12h or 30d; 1d if not given.",
        section: "Options"
      },
      timeOption("Time of issue, in Unix seconds; now if not given."),
      {
        name: "room-id",
        value: { kind: "integer", shown: "NUMBER", minimum: 0, maximum: 0xff_ff_ff_ff },
        docs: "Sign a PrivateMapKey for the room with this number.",
        section: "Options"
      },
      {
        name: "room-name",
        value: { kind: "string", shown: "STRING" },
        docs: "Sign a PrivateMapKey for the room with this name.",
        section: "Options"
      },
      {
        name: "privilege",
        value: { kind: "choice", values: Object.keys(Privilege) },
        many: true,
        docs: "What the user may do in the room; may be repeated; all if not given.",
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
  summary: "Shows the contents of any UserSig, without verifying it. Needs no key.",
  detail: async () => ({
    arguments: [userSigArgument],
    options: [timeOption("The time to compare with, in Unix seconds; now if not given.")],
    examples: ["tcchat sig decode < usersig.txt"],
    load: async () => (await import("./program.js")).decode
  })
}

const verify: Command = {
  name: "verify",
  summary: "Verifies a UserSig as the service does, and shows the code with which the service would respond.",
  detail: async () => ({
    description: "Exit status 0 if it is valid, 1 if it is not.",
    arguments: [userSigArgument],
    options: [
      {
        name: "user-id",
        value: { kind: "string", shown: "USER" },
        docs: "The UserID that logs in with it; any if not given.",
        section: "Options"
      },
      timeOption("The time at which it is verified, in Unix seconds; now if not given."),
      { name: "private-map-key", docs: "It is a PrivateMapKey for a room of TRTC.", section: "Options" },
      ...keyOptions
    ],
    examples: ["tcchat sig verify --user-id alice < usersig.txt"],
    load: async () => (await import("./program.js")).verify
  })
}

/** The commands of `tcchat sig`. */
export const sig: ReadonlyArray<Command> = [sign, decode, verify]
