/** The script of the branch's pages. */
import './well-formed.ts'
import { startPage } from './start-page.tsx'

void startPage()
