/** A TRTC room, and the privileges of a user in it. */

/** Privileges of a user in a room, as bits. */
export const Privilege = {
  /** Create the room. */
  createRoom: 1,
  /** Enter the room. */
  enterRoom: 2,
  /** Send audio. */
  sendAudio: 4,
  /** Receive audio. */
  receiveAudio: 8,
  /** Send video. */
  sendVideo: 16,
  /** Receive video. */
  receiveVideo: 32,
  /** Send the auxiliary video stream, for example a shared screen. */
  sendSubStream: 64,
  /** Receive the auxiliary video stream. */
  receiveSubStream: 128,
  /** All of them. */
  all: 255
} as const

/** The name of a privilege. */
export type Privilege = keyof typeof Privilege

/** A room, by number or by name, and the privileges of a user in it. */
export type RoomOptions = {
  /** Names of the privileges, or the sum of their bits. */
  readonly privileges: ReadonlyArray<Privilege> | number
} & (
  | {
      /** The room's number, 0 to 4294967295. */
      readonly roomId: number
      readonly roomName?: undefined
    }
  | {
      /** The room's name, for apps that use string room ids. */
      readonly roomName: string
      readonly roomId?: undefined
    }
)
