/** What the program uses of the packages, so that one program runs on the layered packages and on the SDK. */
import type { Surroundings } from "./Step.js"

interface OneAccount {
  readonly From_Account: string
}

interface Lists extends OneAccount {
  readonly GroupName: ReadonlyArray<string>
}

interface CallOptions {
  readonly signal?: AbortSignal
  readonly attempts?: number
  readonly attemptTimeout?: number
}

interface Sequence {
  readonly CurrentSequence: number
}

/** A client, reduced to the calls of the program. */
export interface Client {
  readonly addLists: (request: Lists) => Promise<unknown>
  readonly deleteLists: (request: Lists) => Promise<Sequence>
  readonly pullLists: (request: OneAccount) => Promise<{
    readonly ResultItem?: ReadonlyArray<{ readonly GroupName?: string | undefined }> | undefined
  }>
  readonly queryOnlineStatus: (
    request: { readonly To_Account: ReadonlyArray<string> },
    options: CallOptions
  ) => Promise<unknown>
  readonly close: () => Promise<void>
}

/** Writes to friend lists in as few calls as possible. */
export interface FriendLists {
  readonly add: (account: string, name: string) => Promise<unknown>
  readonly delete: (account: string, name: string) => Promise<unknown>
  readonly close: () => Promise<void>
}

type Address = Omit<Surroundings, "account" | "secretKey">

interface WithSecretKey extends Address {
  readonly secretKey: string
  readonly exposeSecretKeyToBrowser?: boolean
}

interface WithSigner extends Address {
  readonly signer: (userId: string) => string
}

/** Options of a client; whether it has the secret key depends on the runtime. */
export type ClientOptions = WithSecretKey | WithSigner

/** What the program reads of an error. */
export interface Failure extends Error {
  readonly _tag: string
  readonly code?: number | string | undefined
  readonly kind?: string
  readonly reason?: string
  readonly failure?: string
  readonly option?: string | undefined
  readonly expected?: string
  readonly issues?: ReadonlyArray<{ readonly path: string }> | undefined
}

interface App {
  readonly sdkAppId: number
  readonly secretKey: string
}

/** The parts of the packages. */
export interface Kit {
  /** The package that each part comes from. */
  readonly packages: Readonly<
    Record<"core" | "endpoints" | "transport" | "usersig" | "bulk" | "webhooks" | "emulator", string>
  >
  readonly sign: (options: App & { readonly userId: string; readonly expire: number }) => string
  readonly verify: (userSig: string, options: App & { readonly userId: string }) => { readonly ok: boolean }
  readonly decode: (userSig: string) => { readonly userId: string }
  readonly isChatError: (error: unknown) => error is Failure
  readonly isApiError: (error: unknown) => error is Failure
  readonly open: (options: ClientOptions) => Client
  /** A client without a network: the first response is a 502, and all others are these bytes. */
  readonly scripted: (body: string) => { readonly sent: ReadonlyArray<string>; readonly client: Client }
  readonly friendLists: (options: ClientOptions) => FriendLists
  /** A client of an emulator in the program, in which `alice` has these lists. */
  readonly emulate: (lists: ReadonlyArray<string>) => Client
  /** Receives webhooks, of which it rejects every message with 120001. */
  readonly receiver: (options: {
    readonly sdkAppId: number
    readonly token: string
    readonly report: (problem: unknown) => void
  }) => (request: Request) => Promise<Response>
  readonly signTestRequest: (options: {
    readonly url: string
    readonly sdkAppId: number
    readonly token: string
    readonly body: object
  }) => RequestInit & { readonly url: string }
}

/** The command of the webhooks that the program signs and receives. */
export const command = "C2C.CallbackBeforeSendMsg"
