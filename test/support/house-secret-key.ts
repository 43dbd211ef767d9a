/** SECRET_KEY of the installations that tests start on an external database. */
export const HOUSE_SECRET_KEY = Buffer.alloc(32, 7).toString('base64')
