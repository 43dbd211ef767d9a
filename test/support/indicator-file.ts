import { loadYamlFile } from '../../src/adapters/files/yaml-file.ts'
import { indicatorFileSchema } from '../../src/briefing/ledger/indicator.ts'
import { ROOT } from '../../src/config/root.ts'

/** The indicators that an empty ledger starts with, as they are delivered. */
export const indicatorFile = await loadYamlFile(ROOT, 'templates/indicators.yaml', indicatorFileSchema)
