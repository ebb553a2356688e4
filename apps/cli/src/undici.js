// The part of undici that @tcchat/transport-node uses: all of it would be half of the program, read at every start.
export { default as Agent } from "undici/lib/dispatcher/agent.js"
export { default as EnvHttpProxyAgent } from "undici/lib/dispatcher/env-http-proxy-agent.js"
export { default as Pool } from "undici/lib/dispatcher/pool.js"
export { default as ProxyAgent } from "undici/lib/dispatcher/proxy-agent.js"
