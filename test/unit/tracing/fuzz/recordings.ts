import type { Ask } from '../../../../src/controller/exchange';
import { startDemo, type Demo } from '../../../../src/demo/startDemo';
import { isHost } from '../../../../src/path/hop';
import type { Generation } from '../../../../src/path/trace';
import { inclusions, type TraceRequest } from '../../../../src/path/traceRequest';
import { systemClock } from '../../../../src/tracing/systemClock';
import { controllerOver } from './controllerOver';

/** What a controller that is well answered in the course of one trace. */
export interface Recording {
  readonly generation: Generation;
  readonly request: TraceRequest;
  /** Bodies by kind of question: `poll /flow-analysis/{id}`. */
  readonly bodies: ReadonlyMap<string, unknown>;
}

const include = inclusions.filter(each => each !== 'performance');
const requests: readonly TraceRequest[] = [
  { source: '10.1.11.20', destination: '10.3.10.40', include },
  { source: '10.8.10.20', destination: '10.9.1.20', protocol: 'tcp', destinationPort: 443, include },
  { source: '10.99.0.10', destination: '10.9.4.20', protocol: 'tcp', destinationPort: 443, include },
  { source: '10.20.1.15', destination: '10.9.4.20', protocol: 'tcp', destinationPort: 443, include },
  { source: '10.1.11.20', destination: '10.70.1.20', include },
  { source: '10.1.11.99', destination: '10.9.1.20', include: [] },
];

/** Answers of all generations to the same questions, from the demo network over real HTTP. */
export async function recordAll(): Promise<readonly [Recording, ...Recording[]]> {
  const recordings: Recording[] = [];
  for (const generation of [1, 2, 3] as const) {
    // So fast that everything is there at the first question, which may come within the same millisecond.
    let passedMs = 0;
    const now = (): number => Date.now() + passedMs;
    const demo = await startDemo({ generation, speed: 1_000_000, seed: 7, now });
    const letPass = (): void => void (passedMs += 10);
    try {
      const token = await signIn(demo, generation);
      for (const request of requests)
        recordings.push(await record(demo, token, { generation, request }, letPass));
    } finally {
      await demo.close();
    }
  }
  const [first, ...others] = recordings;
  if (first === undefined) throw new Error('Nothing was recorded');
  return [first, ...others];
}

/** How an answer is filed. */
export function kindOf({
  purpose,
  template,
}: {
  readonly purpose: string;
  readonly template: string;
}): string {
  return `${purpose} ${template}`;
}

async function signIn({ url, username, password }: Demo, generation: Generation): Promise<string> {
  const path = generation === 1 ? '/api/system/v1/auth/token' : '/dna/system/api/v1/auth/token';
  const basic = Buffer.from(`${username}:${password}`).toString('base64');
  const answer = await fetch(url + path, { method: 'POST', headers: { Authorization: `Basic ${basic}` } });
  const { Token } = (await answer.json()) as { readonly Token: string };
  return Token;
}

async function record(
  demo: Demo,
  token: string,
  { generation, request }: Omit<Recording, 'bodies'>,
  letPass: () => void,
): Promise<Recording> {
  const bodies = new Map<string, unknown>();
  const ask: Ask = async question => {
    const { method, path, purpose } = question;
    const headers = { 'X-Auth-Token': token, 'Content-Type': 'application/json' };
    const body = question.body === undefined ? {} : { body: JSON.stringify(question.body) };
    const answer = await fetch(demo.url + path, { method, headers, ...body });
    const text = await answer.text();
    if (answer.ok) bodies.set(kindOf(question), JSON.parse(text));
    return { purpose, status: answer.status, text, contentType: 'application/json' };
  };
  const controller = controllerOver(ask, 'auto', systemClock);
  const { signal } = new AbortController();
  await controller.login(signal);
  const { traceId, taskId } = await controller.initiatePathTrace(request, signal);
  letPass();
  const { hops } = await controller.getPath(traceId, request.include, signal);
  if (taskId !== undefined) await controller.getTask(taskId, signal);
  await controller.listTraces({}, signal);
  const ids = hops.flatMap(hop => (isHost(hop) ? [] : (hop.deviceId ?? [])));
  await controller.getDevices(ids, signal);
  if (ids[0] !== undefined) await controller.getInterfaces(ids[0], signal);
  await controller.getInterfacesByAddress(request.destination, signal);
  await controller.deleteTrace(traceId, signal);
  return { generation, request, bodies };
}
