import { loadYamlFile } from '../../src/adapters/files/yaml-file.ts'
import { programmeFileSchema } from '../../src/briefing/guidance/programme.ts'
import { ROOT } from '../../src/config/root.ts'

/** The programmes as they are delivered. */
export const programmeFile = await loadYamlFile(ROOT, 'templates/programmes.yaml', programmeFileSchema)
