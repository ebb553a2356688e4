import type { Server } from "@tcchat/testkit/ServerProcess"

/** The URL of a server, with its password. */
export const urlOf = ({ password, port }: Pick<Server, "password" | "port">): string =>
  `redis://:${password}@127.0.0.1:${port}`
