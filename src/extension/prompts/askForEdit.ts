import * as vscode from 'vscode';
import { assertNever } from '../../path/assertNever';
import { present } from '../../path/present';
import type { Generation } from '../../path/trace';
import { chooseFile, sayUnreadable } from '../certificates/askTrust';
import type { SettledTrust } from '../certificates/settleTrust';
import type { ControllerSetting } from '../controllers/controllerSettings';
import { reader } from '../words';
import { askAddress, type AddressPorts } from './askAddress';
import { askName, askUser } from './askForController';
import { askPick } from './askPick';
import { alone, mapAnswer, type Answer, type Place } from './answer';
import { editRows, generationWords, type EditPart, type EditRow } from './editRows';

/** A controller as it shall be, and whom to believe at its address. */
export interface ControllerEdit {
  readonly setting: ControllerSetting;
  readonly trust: SettledTrust;
}

type EditedPart = Exclude<EditPart, 'save'>;

/**
 * Shows what a controller is and asks, row by row, what it shall be, until it is saved. Nothing is kept or sent but
 * handshakes with a new address. Undefined when the person leaves.
 */
export async function askForEdit(
  ports: AddressPorts,
  before: ControllerSetting,
  takenNames: readonly string[],
): Promise<ControllerEdit | undefined> {
  const title = vscode.l10n.t('Edit {name}', { name: before.name });
  let edit: ControllerEdit = {
    setting: before,
    trust: { trust: await ports.trusts.trustOf(before.origin) },
  };
  for (;;) {
    const part = await askPart(title, before, edit.setting);
    if (part === undefined) return undefined;
    if (part === 'save') return edit;
    const place = { title, step: 2, totalSteps: 2 };
    const answer = await askFor(part, { ports, place, takenNames }, edit);
    if (answer.kind === 'left') return undefined;
    if (answer.kind === 'value') edit = answer.value;
  }
}

async function askPart(
  title: string,
  before: ControllerSetting,
  now: ControllerSetting,
): Promise<EditPart | undefined> {
  const answer = await askPick<EditRow & vscode.QuickPickItem, EditPart>(alone(title), {
    placeholder: vscode.l10n.t('Choose what to change, then save'),
    items: editRows(before, now, reader),
    take: ({ part }) => part,
  });
  return answer.kind === 'value' ? answer.value : undefined;
}

interface Asking {
  readonly ports: AddressPorts;
  readonly place: Place;
  readonly takenNames: readonly string[];
}

async function askFor(
  part: EditedPart,
  { ports, place, takenNames }: Asking,
  edit: ControllerEdit,
): Promise<Answer<ControllerEdit>> {
  const { setting, trust } = edit;
  const { origin } = setting;
  const become = (changes: Partial<ControllerSetting>) => ({ ...edit, setting: { ...setting, ...changes } });
  switch (part) {
    case 'name':
      return mapAnswer(await askName(place, setting.name, takenNames), name => become({ name }));
    case 'username':
      return mapAnswer(await askUser(place, origin, setting.username), username => become({ username }));
    case 'origin':
      return mapAnswer(await askAddress(ports, place, { origin, trust }), settled =>
        atAddress(ports, setting, settled),
      );
    case 'generation':
      return mapAnswer(await askGeneration(place), ({ generation }) => ({
        ...edit,
        setting: present({ ...setting, generation }),
      }));
    case 'production':
      return { kind: 'value', value: { ...edit, setting: toggled(setting) } };
    case 'caFile':
      return askCaFile(ports, place, edit);
    default:
      return assertNever(part);
  }
}

/** A CA file and a trusted certificate belong to an address: another one brings its own. */
function atAddress(
  { trusts }: AddressPorts,
  setting: ControllerSetting,
  { origin, trust }: { readonly origin: string; readonly trust: SettledTrust },
): ControllerEdit {
  const kept = origin === setting.origin ? setting.caFile : trusts.caFileOf(origin);
  const caFile = trust.decision?.kind === 'file' ? trust.decision.path : kept;
  return { setting: present({ ...setting, origin, caFile }), trust };
}

/** The same controller with its production mark set or taken away. */
export function toggled(setting: ControllerSetting): ControllerSetting {
  return present({ ...setting, production: setting.production === true ? undefined : (true as const) });
}

function askGeneration(place: Place): Promise<Answer<{ readonly generation: Generation | undefined }>> {
  const items = ([undefined, 1, 2, 3] as const).map(generation => ({
    label: generationWords(generation, reader),
    generation,
  }));
  return askPick<(typeof items)[number], (typeof items)[number]>(place, {
    placeholder: vscode.l10n.t('Which API does it speak?'),
    items,
    take: item => item,
  });
}

async function askCaFile(
  ports: AddressPorts,
  place: Place,
  { setting, trust }: ControllerEdit,
): Promise<Answer<ControllerEdit>> {
  const items = [
    { label: vscode.l10n.t('Choose a CA file…'), choose: true },
    { label: vscode.l10n.t("None: the system's authorities"), choose: false },
  ];
  const answer = await askPick<(typeof items)[number], 'choose' | 'none'>(place, {
    placeholder: vscode.l10n.t("Who vouches for the controller's certificate?"),
    items,
    take: ({ choose }) => (choose ? 'choose' : 'none'),
  });
  if (answer.kind !== 'value') return answer;
  // Not before this question is closed: over a connection VS Code asks for files in its place.
  const edit = answer.value === 'choose' ? await withChosenFile(ports, setting) : withoutFile(setting, trust);
  return edit === undefined ? { kind: 'back' } : { kind: 'value', value: edit };
}

async function withChosenFile(
  { trusts }: AddressPorts,
  setting: ControllerSetting,
): Promise<ControllerEdit | undefined> {
  const decision = await chooseFile();
  if (decision === undefined) return undefined;
  const trust = await trusts.authoritiesIn(decision.path);
  if (trust !== undefined)
    return { setting: { ...setting, caFile: decision.path }, trust: { trust, decision } };
  sayUnreadable(decision.path);
  return undefined;
}

/** A certificate that was trusted by itself goes on being trusted. */
function withoutFile(setting: ControllerSetting, { trust, decision }: SettledTrust): ControllerEdit {
  const isPinned = trust.kind === 'pin';
  const kept = isPinned ? present({ trust, decision }) : { trust: { kind: 'system' as const } };
  return { setting: present({ ...setting, caFile: undefined }), trust: kept };
}
