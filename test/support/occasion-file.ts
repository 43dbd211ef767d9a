import { loadYamlFile } from '../../src/adapters/files/yaml-file.ts'
import { ROOT } from '../../src/config/root.ts'
import { occasionFileSchema } from '../../src/planning/occasion-file.ts'
import { templateDeps } from './post-templates.ts'

/** The schema of the editable file, knowing the real templates. */
export const fileSchema = occasionFileSchema(new Set(templateDeps.templates.list().map(({ id }) => id)))

/** The built-in occasions as they are delivered. */
export const occasionFile = await loadYamlFile(ROOT, 'templates/occasions.yaml', fileSchema)
