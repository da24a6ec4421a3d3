import { startDemo, type Demo, type DemoOptions } from '../../../src/demo/startDemo';

/** The parts of the controller's answers that the tests look at, as the wire spells them. */
export interface AclJson {
  readonly aclName: string;
  readonly result: string;
  readonly matchingAces: readonly {
    readonly ace: string;
    readonly result: string;
    readonly matchingPorts: readonly {
      readonly protocol: string;
      readonly ports: readonly { readonly sourcePorts: string[]; readonly destPorts: string[] }[];
    }[];
  }[];
}

export interface InterfaceJson {
  readonly id: string;
  readonly name: string;
  readonly vrfName?: string;
  readonly usedVlan: string;
  readonly interfaceStatsCollection?: string;
  readonly interfaceStatsCollectionFailureReason?: string;
  readonly interfaceStatistics?: Readonly<Record<string, unknown>>;
  readonly qosStatsCollection?: string;
  readonly qosStatistics?: readonly Readonly<Record<string, unknown>>[];
  readonly aclAnalysis?: AclJson;
}

export interface SideJson {
  readonly physicalInterface?: InterfaceJson;
  readonly virtualInterface?: readonly InterfaceJson[];
}

export interface HopJson {
  readonly id: string;
  readonly ip: string;
  readonly name?: string;
  readonly type?: string;
  readonly role?: string;
  readonly linkInformationSource?: string;
  readonly tunnels?: readonly string[];
  readonly ingressInterface?: SideJson;
  readonly egressInterface?: SideJson;
  readonly deviceStatsCollection?: string;
  readonly deviceStatsCollectionFailureReason?: string;
  readonly deviceStatistics?: { readonly cpuStatistics: { readonly refreshedAt: number } };
  readonly perfMonCollection?: string;
  readonly accuracyList?: readonly { readonly percent: number; readonly reason: string }[];
  readonly flexConnect?: { readonly dataSwitching: string };
}

export interface TraceJson {
  readonly request: {
    readonly id: string;
    readonly status: string;
    readonly createTime: number;
    readonly lastUpdateTime: number;
    readonly failureReason?: string;
    readonly protocol?: string;
    readonly inclusions?: readonly string[];
  };
  readonly detailedStatus?: {
    readonly aclTraceCalculation: string;
    readonly aclTraceCalculationFailureReason?: string;
  };
  readonly networkElements?: readonly unknown[];
  readonly networkElementsInfo: readonly HopJson[];
}

export interface StartedJson {
  readonly flowAnalysisId: string;
  readonly taskId: string;
  readonly url: string;
}

const openDemos: Demo[] = [];

/** Starts a demo that `closeDemos` will close. */
export async function openDemo(options: DemoOptions = {}): Promise<Demo> {
  const demo = await startDemo({ seed: 1, ...options });
  openDemos.push(demo);
  return demo;
}

export async function closeDemos(): Promise<void> {
  await Promise.all(openDemos.splice(0).map(demo => demo.close()));
}

export const intent = '/dna/intent/api/v1';

/** Speaks to a demo as its own user, on one of its bases. */
export class DemoClient {
  constructor(
    readonly demo: Demo,
    private readonly token: string,
    private readonly base = intent,
  ) {}

  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { 'X-Auth-Token': this.token, 'Content-Type': 'application/json' };
    return fetch(`${this.demo.url}${this.base}${path}`, { headers, ...init });
  }

  /** The `response` of an answer that must be a success. */
  async get<T>(path: string): Promise<T> {
    return unwrap<T>(await this.fetch(path));
  }

  async start(body: Readonly<Record<string, unknown>>): Promise<StartedJson> {
    return unwrap<StartedJson>(await this.post(body));
  }

  post(body: unknown): Promise<Response> {
    return this.fetch('/flow-analysis', { method: 'POST', body: JSON.stringify(body) });
  }

  trace(id: string): Promise<TraceJson> {
    return this.get<TraceJson>(`/flow-analysis/${id}`);
  }

  /** Starts a trace and asks for it. */
  async ask(body: Readonly<Record<string, unknown>>): Promise<TraceJson> {
    const { flowAnalysisId } = await this.start(body);
    return this.trace(flowAnalysisId);
  }
}

async function unwrap<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`HTTP ${response.status}: ${text}`);
  return (JSON.parse(text) as { readonly response: T }).response;
}

export function basic(username: string, password: string): Record<string, string> {
  return { Authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}

export async function signIn(
  demo: Demo,
  {
    path = '/dna/system/api/v1/auth/token',
    username = demo.username,
    password = demo.password,
    base = intent,
  } = {},
): Promise<DemoClient> {
  const response = await fetch(`${demo.url}${path}`, { method: 'POST', headers: basic(username, password) });
  const { Token } = (await response.json()) as { readonly Token?: string };
  if (Token === undefined) throw new Error(`HTTP ${response.status} without a token`);
  return new DemoClient(demo, Token, base);
}

/** A demo and a client of it, at a clock that the test moves. */
export async function openWithClock(options: DemoOptions = {}): Promise<{
  readonly client: DemoClient;
  readonly clock: { now: number };
}> {
  const clock = { now: Date.parse('2026-03-02T10:00:00Z') };
  const demo = await openDemo({ now: () => clock.now, ...options });
  return { client: await signIn(demo), clock };
}
