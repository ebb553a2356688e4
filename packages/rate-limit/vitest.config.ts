import { tests } from "../../config/vitest.js"

export default tests({ heavy: true })
