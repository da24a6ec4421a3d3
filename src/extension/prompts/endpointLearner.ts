import type { Device } from '../../controller/controller';
import { mostDevices } from '../../controller/inventorySearch';
import { canonicalMac } from '../../path/mac';
import { present } from '../../path/present';
import type { Clock } from '../../tracing/clock';
import type { LookedUp } from './endpointRows';
import { parseEndpoint } from './parseEndpoint';
import type { InventoryAnswer, InventoryQuestion, MacAnswer, PromptInventory } from './promptInventory';

/** What a prompt has learned so far. */
export interface Learned {
  /** The controller whose inventory it is. */
  readonly controller: string;
  /** In the order in which they were found: a row keeps its place. */
  readonly devices: readonly Device[];
  /** Who has which address, by address. */
  readonly holders: ReadonlyMap<string, InventoryAnswer>;
  readonly byMac?: MacAnswer;
}

/** How long nobody must have typed before the inventory is asked. */
export const quietMs = 250;
const shortestName = 2;

/**
 * Learns from the inventory what somebody may mean who is typing: no request before a pause, none for what earlier
 * answers have in them already, and none that the next key does not end.
 */
export class EndpointLearner {
  lookedUp: LookedUp | undefined;
  private byMac: MacAnswer | undefined;
  private readonly answers: { readonly question: InventoryQuestion; readonly isWhole: boolean }[] = [];
  private readonly devices = new Map<string, Device>();
  private readonly holders = new Map<string, InventoryAnswer>();

  constructor(
    private readonly inventory: PromptInventory | undefined,
    private readonly clock: Clock,
  ) {}

  get learned(): Learned | undefined {
    if (this.inventory === undefined) return undefined;
    const { holders, byMac } = this;
    const { controller } = this.inventory;
    return present({ controller, devices: [...this.devices.values()], holders, byMac });
  }

  /**
   * Learns what it can about what is typed; `asking` is called when a request is about to be sent. True when there is
   * something new. Never rejects.
   */
  async learn(typed: string, asking: () => void, signal: AbortSignal): Promise<boolean> {
    const question = questionOf(typed);
    if (this.inventory === undefined || question === undefined || this.isAnswered(question)) return false;
    if (!(await this.isQuiet(signal))) return false;
    const answer = await this.inventory.find(question, asking, signal);
    if (answer === undefined || signal.aborted) return false;
    this.keep(question, answer);
    return answer.devices.length > 0;
  }

  async searchMac(mac: string): Promise<void> {
    this.byMac = await this.inventory?.byMac(mac, new AbortController().signal);
  }

  private keep(question: InventoryQuestion, answer: InventoryAnswer): void {
    this.answers.push({ question, isWhole: answer.devices.length < mostDevices });
    if (question.kind === 'owner') this.holders.set(question.address, answer);
    else for (const device of answer.devices) this.devices.set(device.id, device);
  }

  private async isQuiet(signal: AbortSignal): Promise<boolean> {
    try {
      await this.clock.wait(quietMs, signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      throw error;
    }
  }

  /** What contains a text contains each part of it: an answer to a part that was not cut has all of it. */
  private isAnswered(question: InventoryQuestion): boolean {
    return this.answers.some(({ question: earlier, isWhole }) => {
      if (question.kind === 'owner') return earlier.kind === 'owner' && earlier.address === question.address;
      if (earlier.kind === 'owner' || earlier.kind !== question.kind) return false;
      const [text, part] = [question.text.toLowerCase(), earlier.text.toLowerCase()];
      return (
        text === part || (isWhole && (question.kind === 'name' ? text.includes(part) : text.startsWith(part)))
      );
    });
  }
}

/** Three octets, or two and a dot, may be the beginning of a management address. */
const someOctets = /^\d{1,3}(\.\d{1,3}){1,2}\.(\d{1,3})?$/;
/** What may become a host name, `core-` included. */
const someName = /^[\w.-]*[a-z][\w.-]*$/i;

/** What to ask about a text; nothing about a MAC address, which is searched for by choosing a row. */
export function questionOf(typed: string): InventoryQuestion | undefined {
  const text = typed.trim();
  if (canonicalMac(text) !== undefined) return undefined;
  const endpoint = parseEndpoint(text);
  switch (endpoint.kind) {
    case 'address':
      return { kind: 'owner', address: endpoint.address };
    case 'name':
      return nameQuestion(endpoint.name);
    case 'invalid':
      if (someOctets.test(text)) return { kind: 'addressBegins', text };
      return someName.test(text) ? nameQuestion(text) : undefined;
    case 'empty':
      return undefined;
  }
}

function nameQuestion(text: string): InventoryQuestion | undefined {
  return text.length < shortestName ? undefined : { kind: 'name', text };
}
