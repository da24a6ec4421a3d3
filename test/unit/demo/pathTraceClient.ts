import assert from 'node:assert/strict';
import { openWithClock, type DemoClient } from './demoClient';

export const views = [
  'acl',
  'qos',
  'flexConnect',
  'accuracyList',
  'deviceStatistics',
  'performanceMonitorStatistics',
  'interfaceStatistics',
];
export const everything = views.map(view => `view=${view}`).join('&');
export const question = { sourceIpAddress: '10.1.11.20', destinationIpAddress: '10.3.10.40' };

interface Started {
  readonly id: string;
  readonly url: string;
}

export interface Hop {
  readonly ipAddress: string;
  readonly macAddress?: string;
  readonly name?: string;
}

export interface Result {
  readonly status: string;
  readonly failureReason?: string;
  readonly lastUpdateTime: number;
  readonly networkElementsInfo: readonly Hop[];
}

/** A demo of generation 3, a client of it, and its clock. */
export async function openPathTraces(): ReturnType<typeof openWithClock> {
  return openWithClock({ generation: 3, tokenLifetimeMs: 90_000_000 });
}

export function post(client: DemoClient, body: unknown): Promise<Response> {
  return client.fetch('/pathTraces', { method: 'POST', body: JSON.stringify(body) });
}

export async function start(client: DemoClient, body: unknown): Promise<Started> {
  const response = await post(client, body);
  assert.equal(response.status, 202, await response.clone().text());
  return ((await response.json()) as { readonly response: Started }).response;
}

/** What generation 3 says of a question five seconds later, with all views. */
export async function tell(body: unknown): Promise<Result> {
  const { client, clock } = await openPathTraces();
  const { id } = await start(client, body);
  clock.now += 5_000;
  return client.get<Result>(`/pathTraces/${id}/result?${everything}`);
}

export function names({ networkElementsInfo }: Result): string[] {
  return networkElementsInfo.map(({ name, ipAddress }) => name?.split('.')[0] ?? ipAddress);
}
