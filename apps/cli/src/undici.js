// The part of undici that @tcchat/transport-node uses: all of it would be half of the bundle.
import api from "undici/lib/api/index.js"
import Dispatcher from "undici/lib/dispatcher/dispatcher.js"

// The index of undici adds these methods to every dispatcher. ProxyAgent needs one of them.
Object.assign(Dispatcher.prototype, api)

export { default as buildConnector } from "undici/lib/core/connect.js"
export { default as Agent } from "undici/lib/dispatcher/agent.js"
export { default as Client } from "undici/lib/dispatcher/client.js"
export { default as Pool } from "undici/lib/dispatcher/pool.js"
export { default as ProxyAgent } from "undici/lib/dispatcher/proxy-agent.js"
