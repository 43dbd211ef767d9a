import { CallFailed, problemCode } from './pages-api.ts'

const NOT_OURS = new CallFailed({
  outcome: 'refused',
  problem: { code: 'permission-missing', remedy: 'reconnect', graph: { code: 100, subcode: 33 } },
})

/**
 * Makes a call about the Page itself. Of a Page, "does not exist or missing permissions" means that the token may
 * not touch it: looking for the Page would not help.
 */
export const onPage = async <T>(call: () => T | Promise<T>): Promise<T> => {
  try {
    return await call()
  } catch (error) {
    throw problemCode(error) === 'object-gone' ? NOT_OURS : error
  }
}
