import { library } from "../../config/tsup.js"

export default library("UserSigError", "Room", "sign", "decode", "Signer")
