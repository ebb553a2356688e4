/** Whether a person is asked before a call. */
import type * as Endpoint from "@tcchat/core/Endpoint"

/** When a person is asked: before every call of an endpoint, before those whose request destroys something, or never. */
export const asks = ({ destroys }: Endpoint.Any): "always" | "sometimes" | "never" =>
  destroys === false ? "never" : typeof destroys === "string" ? "always" : "sometimes"

const destructive =
  /^(?:del|kick|kickout|ban|drop|purge|reset|clear|clean)$|^(?:delete|remove|destroy|dissolve|disband|revoke|recall|invalidate)|withdraw/

/** Judges a call without a definition by the words of its command. */
export const ofPath = (path: string): string | false =>
  path
    .replace(/^.*\//, "")
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => destructive.test(word)) && "what its name says; tcchat has no definition of this call"
