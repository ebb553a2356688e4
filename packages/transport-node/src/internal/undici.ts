/// <reference path="./modules.d.ts" />
// The parts of undici that are used, each from its own module. Its index loads four times as much, and sets the dispatcher that
// the `fetch` of Node uses. Bun replaces the module "undici" with its own, which lacks half of this; these names resolve to the
// library. They may move with any minor version, so the manifest allows patches alone.
import type * as undici from "undici"
import connect from "undici/lib/core/connect.js"
import agent from "undici/lib/dispatcher/agent.js"
import client from "undici/lib/dispatcher/client.js"
import pool from "undici/lib/dispatcher/pool.js"
import proxyAgent from "undici/lib/dispatcher/proxy-agent.js"

export const Agent = agent as typeof undici.Agent
export const Client = client as typeof undici.Client
export const Pool = pool as typeof undici.Pool
export const ProxyAgent = proxyAgent as typeof undici.ProxyAgent
export const buildConnector = connect as typeof undici.buildConnector
