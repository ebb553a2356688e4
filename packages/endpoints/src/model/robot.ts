import * as Schema from "effect/Schema"
import { maxBytes } from "./text.js"

/** Id of a robot, which starts with `@RBT#`. */
export const RobotId = Schema.String.pipe(
  Schema.pattern(/^@RBT#/, { description: 'an id of a robot, which starts with "@RBT#"' })
)

/** Id of a robot to be created, at most 32 bytes. */
export const NewRobotId = RobotId.pipe(maxBytes(32))
