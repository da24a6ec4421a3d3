import { present } from '../../path/present';
import { readControllerRows, type ControllerRow } from './controllerSettings';

/**
 * A controller that a folder's settings name. What a person decides (CA file, production) is not for a folder to say;
 * whose account it is need not be: then each who opens the folder is asked.
 */
export type WorkspaceControllerSetting = Pick<ControllerRow, 'name' | 'origin' | 'username' | 'generation'>;

/** The folder's controllers that may be used, and those whose name belongs to another already. */
export interface WorkspaceControllers {
  readonly usable: readonly WorkspaceControllerSetting[];
  readonly clashing: readonly WorkspaceControllerSetting[];
}

/** Reads the values of `dnac.workspaceControllers`: of the workspace, then of its folders. The first of a name counts. */
export function readWorkspaceControllers(
  values: readonly unknown[],
  takenNames: readonly string[],
): WorkspaceControllers {
  const read = values.flatMap(readControllerRows).map(withoutDecisions);
  const firsts = read.filter(({ name }, index) => read.findIndex(other => other.name === name) === index);
  return {
    usable: firsts.filter(({ name }) => !takenNames.includes(name)),
    clashing: firsts.filter(({ name }) => takenNames.includes(name)),
  };
}

function withoutDecisions({ name, origin, username, generation }: ControllerRow): WorkspaceControllerSetting {
  return present({ name, origin, username, generation });
}
