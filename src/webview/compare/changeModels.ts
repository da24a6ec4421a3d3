import type { FieldChange } from '../../path/compare/comparison';
import { stackMembers } from '../../path/compare/stackMember';
import { plainText } from '../../path/plainText';
import { present } from '../../path/present';
import type { Say } from '../words';

/** "egress Te1/1/1 → Te1/1/2", and what that means where it means more. */
export interface ChangeModel {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly note?: string;
}

/** What is not the same of a hop, field by field. */
export function changeModels(changes: readonly FieldChange[], say: Say): readonly ChangeModel[] {
  return changes.map(({ field, before, after }) => {
    const absent = say(field === 'accuracy' ? 'page.compare.noDoubt' : 'page.compare.none');
    const isPort = field === 'ingress' || field === 'egress';
    const members = isPort ? stackMembers(before, after) : undefined;
    return present({
      field: say(`page.compare.field.${field}`),
      before: before === undefined ? absent : plainText(before),
      after: after === undefined ? absent : plainText(after),
      note: members === undefined ? undefined : say('page.compare.member', { ...members }),
    });
  });
}
