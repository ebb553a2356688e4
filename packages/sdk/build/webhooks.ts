/** The webhooks as plain types: the roots of their bodies, and a table of what each of them is. */
import { commands } from "@tcchat/webhooks/Commands"
import type * as Webhook from "@tcchat/webhooks/Webhook"
import * as Schema from "effect/Schema"
import { readdirSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { familiesIn, readDefinition } from "../../reference/build/comments.js"
import type { Root } from "./interfaces.js"

/** The module of the bodies. */
export const module = "webhooks"

/** `C2CBeforeSendMsg` of `C2C.CallbackBeforeSendMsg`. */
const nameOf = (command: string): string => {
  const [family = "", rest = ""] = command.replace(".Callback", ".").split(".")
  return rest.startsWith(family) ? rest : `${family}${rest}`
}

const definitions = () => {
  const folder = fileURLToPath(new URL("../../webhooks/src", import.meta.url))
  return familiesIn(folder).flatMap((family) =>
    readdirSync(`${folder}/${family}`).map((file) => {
      const { fields, name: command, see, summary } = readDefinition(`${folder}/${family}/${file}`)
      const webhook: Webhook.Any = commands[command as keyof typeof commands]
      return { command, fields, name: nameOf(command), see, summary, webhook }
    })
  )
}

/** The fields that a response takes, by what they do. */
const takenBy = ({ response: { change, reply } }: Webhook.Any) =>
  Object.entries({ change, reply }).flatMap(([ability, fields]) =>
    fields === undefined ? [] : [{ ability, part: ability === "change" ? "Change" : "Reply", fields }]
  )

/** The bodies of all webhooks, and the fields of their responses. */
export const roots = (): ReadonlyArray<Root> =>
  definitions().flatMap(({ command, fields, name, summary, webhook }) => [
    {
      module,
      name: `${name}Body`,
      owner: name,
      part: "Body",
      comment: summary,
      schema: webhook.body,
      comments: fields("body")
    },
    ...takenBy(webhook).map(({ ability, fields: taken, part }) => ({
      module,
      name: `${name}${part}`,
      owner: name,
      part,
      comment: `The fields that a response to \`${command}\` takes.`,
      schema: Schema.Struct(taken) as unknown as Schema.Schema.AnyNoContext,
      comments: Object.fromEntries(
        Object.entries(fields("response")).flatMap(([path, comment]) =>
          path.startsWith(`${ability}.`) ? [[path.slice(ability.length + 1), comment]] : []
        )
      )
    }))
  ])

/** The module of the table. */
export const commandsModule = (): string => {
  const all = definitions()
  const types = all.map(({ command, name, see, summary, webhook }) => {
    const { change: _change, reply: _reply, ...abilities } = webhook.response
    const taken = takenBy(webhook).map(({ ability, part }) => `readonly ${ability}: body.${name}${part}`)
    const stated = Object.entries(abilities).map(([ability, value]) => `readonly ${ability}: ${readonly(value)}`)
    return `/**
 * ${summary}
 *
${see.map((page) => ` * @see ${page}\n`).join("")} */
export interface ${name} {
  readonly command: ${JSON.stringify(command)}
  readonly phase: ${JSON.stringify(webhook.phase)}
  readonly body: body.${name}Body
  readonly response: { ${[...stated, ...taken].join("; ")} }
}`
  })
  return `import type * as body from "../webhooks.js"

${types.join("\n\n")}

/** The webhooks by command. */
export interface Commands {
${all.map(({ command, name }) => `  readonly ${JSON.stringify(command)}: ${name}`).join("\n")}
}

/** The command of a webhook that is known. */
export type Command = keyof Commands

/** The webhook of a command. */
export type WebhookOf<C extends Command> = Commands[C]
`
}

/** A value as its type. */
const readonly = (value: unknown): string =>
  typeof value === "object" && value !== null
    ? `{ ${Object.entries(value)
        .map(([name, inner]) => `readonly ${name}: ${readonly(inner)}`)
        .join("; ")} }`
    : JSON.stringify(value)
