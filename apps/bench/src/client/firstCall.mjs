// Makes one call in a fresh process, as a function does that is started for one event, and prints when the response was there.
const [client, request] = process.argv.slice(2)
const { app, baseUrl, body, headers, path, payload } = JSON.parse(request)

const tcchat = async (transport) => {
  const [{ createChat }, { deleteLists }] = await Promise.all([import(transport), import("@tcchat/endpoints/relation")])
  return createChat({ ...app, baseUrl }).call(deleteLists, payload)
}

const sdk = async (options) => {
  const { createChat } = await import("@tcchat/sdk")
  return createChat({ ...app, baseUrl, ...options }).relation.deleteLists(payload)
}

const clients = {
  "undici Pool.request": async () => {
    const { Pool } = await import("undici")
    const response = await new Pool(baseUrl).request({ path, method: "POST", headers, body })
    return JSON.parse(await response.body.text())
  },
  axios: async () => {
    const { default: axios } = await import("axios")
    return (await axios.post(baseUrl + path, payload, { proxy: false })).data
  },
  "fetch, signal and timer": async () => {
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), 60_000)
    const response = await fetch(baseUrl + path, { method: "POST", headers, body, signal: controller.signal })
    const result = JSON.parse(await response.text())
    clearTimeout(timer)
    return result
  },
  "tcchat, promises, no spans": () => tcchat("@tcchat/transport-node"),
  "tcchat on fetch, promises": () => tcchat("@tcchat/transport-fetch"),
  "@tcchat/sdk": () => sdk(),
  "@tcchat/sdk on fetch": () => sdk({ transport: { fetch } })
}

const { CurrentSequence } = await clients[client]()
if (CurrentSequence !== 3) throw new Error("The service responded with something else.")
const time = performance.now()
const { system, user } = process.cpuUsage()
console.log(JSON.stringify({ time, processor: system + user }))
process.exit()
