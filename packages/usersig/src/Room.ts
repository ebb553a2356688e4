/** A room of TRTC, and what one user may do there. */

/** What a user may do in a room, as bits. */
export const Privilege = {
  /** Create the room. */
  createRoom: 1,
  /** Enter the room. */
  enterRoom: 2,
  /** Send sound. */
  sendAudio: 4,
  /** Receive sound. */
  receiveAudio: 8,
  /** Send video. */
  sendVideo: 16,
  /** Receive video. */
  receiveVideo: 32,
  /** Send the second video, that is, share the screen. */
  sendSubStream: 64,
  /** Receive the second video. */
  receiveSubStream: 128,
  /** All of them. */
  all: 255
} as const

/** The name of something that a user may do in a room. */
export type Privilege = keyof typeof Privilege

/** A room, by its number or its name, and what one user may do there. */
export type RoomOptions = {
  /** The names of the rights, or the sum of their bits. */
  readonly privileges: ReadonlyArray<Privilege> | number
} & (
  | {
      /** The room's number, 0 to 4294967295. */
      readonly roomId: number
      readonly roomName?: undefined
    }
  | {
      /** The room's name, for applications that name their rooms. */
      readonly roomName: string
      readonly roomId?: undefined
    }
)
