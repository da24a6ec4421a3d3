import type * as vscode from 'vscode';
import type { Device } from '../../controller/controller';
import { assertNever } from '../../path/assertNever';
import { message } from '../../path/message';
import { present } from '../../path/present';
import { systemClock } from '../../tracing/systemClock';
import { reader } from '../words';
import { mapAnswer, type Answer, type Place } from './answer';
import { askInterface } from './askInterface';
import { askPick } from './askPick';
import type { DeviceAddress } from './deviceAddresses';
import { EndpointLearner } from './endpointLearner';
import { note, type ChosenEndpoint, type EndpointRow } from './endpointRow';
import { endpointRows } from './endpointRows';
import { fittingAddresses } from './interfaceRows';
import { titleOf } from './inventoryRows';
import type { PromptInventory } from './promptInventory';
import type { Suggestion } from './suggestions';
import { lookUp } from './lookUp';

export interface EndpointQuestion {
  readonly placeholder: string;
  /** What to start with, when a person comes back to this question. */
  readonly typed?: string | undefined;
  readonly suggestions: readonly Suggestion[];
  /** Absent where no controller is known. */
  readonly inventory?: PromptInventory | undefined;
  readonly other?: string | undefined;
}

type Item = EndpointRow & vscode.QuickPickItem;

/** What a chosen row led to. */
type Taken =
  | { readonly kind: 'endpoint'; readonly endpoint: ChosenEndpoint }
  | {
      readonly kind: 'device';
      readonly name: string;
      readonly addresses: readonly DeviceAddress[];
      readonly port?: number;
    };

/**
 * Asks for one end of a trace: an address, with a port if one likes; a name whose addresses are then shown; or a device
 * or host of the controller's inventory.
 */
export async function askEndpoint(place: Place, question: EndpointQuestion): Promise<Answer<ChosenEndpoint>> {
  const prompt = new EndpointPrompt(question);
  for (;;) {
    const answer = await prompt.ask(place);
    if (answer.kind !== 'value') return answer;
    const { value } = answer;
    switch (value.kind) {
      case 'endpoint':
        return { kind: 'value', value: value.endpoint };
      case 'device': {
        const inner = { ...place, step: place.step + 1, totalSteps: place.totalSteps + 1 };
        const chosen = await askInterface(inner, value.name, value.addresses);
        if (chosen.kind !== 'back')
          return mapAnswer(chosen, address => present({ address, port: value.port }));
        break;
      }
      default:
        return assertNever(value);
    }
  }
}

/** One question for an end: what was typed and learned outlives a step to a device's interfaces and back. */
class EndpointPrompt {
  private typed: string;
  private readonly learner: EndpointLearner;
  /** Why the device that was chosen for this text cannot be this end. */
  private refusal: { readonly typed: string; readonly text: string } | undefined;

  constructor(private readonly question: EndpointQuestion) {
    this.typed = question.typed ?? '';
    this.learner = new EndpointLearner(question.inventory, systemClock);
  }

  ask(place: Place): Promise<Answer<Taken>> {
    const { placeholder } = this.question;
    return askPick<Item, Taken>(place, {
      placeholder,
      typed: this.typed,
      items: typed => this.rows(typed),
      learn: (typed, asking, signal) => this.learner.learn(typed, asking, signal),
      take: row => this.take(row),
    });
  }

  private rows(typed: string): readonly Item[] {
    this.typed = typed;
    const { suggestions, other } = this.question;
    const { lookedUp, learned } = this.learner;
    const rows = endpointRows(typed, { suggestions, other, lookedUp, learned }, reader);
    return this.refusal?.typed === typed ? [note(this.refusal.text), ...rows] : rows;
  }

  private async take(row: EndpointRow): Promise<Taken | undefined> {
    if (row.chosen !== undefined) return { kind: 'endpoint', endpoint: row.chosen };
    if (row.device !== undefined) return this.takeDevice(row.device, row.port);
    if (row.lookUp !== undefined) this.learner.lookedUp = await lookUp(row.lookUp, reader);
    if (row.searchMac !== undefined) await this.learner.searchMac(row.searchMac);
    return undefined;
  }

  /** A device with one address needs no further question. */
  private async takeDevice(device: Device, port: number | undefined): Promise<Taken | undefined> {
    const { inventory, other } = this.question;
    const { signal } = new AbortController();
    const addresses = (await inventory?.addressesOf(device, signal)) ?? [];
    const name = titleOf(device);
    const [only, ...more] = fittingAddresses(addresses, other);
    if (only === undefined) {
      const text = reader.say(message('problem.noFittingAddress', { name }));
      this.refusal = { typed: this.typed, text };
      return undefined;
    }
    if (more.length === 0) return { kind: 'endpoint', endpoint: present({ address: only.address, port }) };
    return present({ kind: 'device' as const, name, addresses: [only, ...more], port });
  }
}
