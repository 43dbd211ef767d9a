/** The script of the branch's pages. */
import './well-formed.ts'
import { offerPush } from './push-switch.ts'
import { startPage } from './start-page.tsx'

void startPage()
void offerPush()
